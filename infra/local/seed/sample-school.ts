import type { SchoolRecord, StaffRecord } from "#contracts/people.ts";
import type { SchoolRef } from "#domain/streams.ts";
import type { Role } from "#ids/role.ts";
import { sampleId } from "./sample-id.ts";

/** An invented school; its phone numbers are of the range that is kept for fiction, its post code of no town. */
export const sampleSchool: SchoolRef = { tenant: "harbour", school: "harbour-view" };

export const sampleProfile = "twerton-2017";

export const sampleSchoolRecord: SchoolRecord = {
  name: "Harbour View Infant School",
  address: ["12 Quay Lane", "Sandleigh", "ZZ9 4QL"],
  phone: "01632 960014",
  replyTo: "office@harbour-view.example",
  complaintsTo: "Mr Idris Vale, the headteacher",
  complaintsProcedure: "https://harbour-view.example/complaints",
  privacyNotice: "https://harbour-view.example/privacy",
  localAuthority: {
    name: "Sandleigh Council, inclusion team",
    email: "inclusion@sandleigh.example",
    phone: "01632 960071",
  },
  virtualSchool: {
    name: "Sandleigh Virtual School",
    email: "virtual-school@sandleigh.example",
    phone: "01632 960072",
  },
  lado: { name: "Sandleigh LADO", email: "lado@sandleigh.example", phone: "01632 960073" },
};

export type SampleStaff = StaffRecord & {
  readonly id: string;
  /** The main role first: it is what this person signs in as. */
  readonly roles: readonly Role[];
};

const person = (name: string, job: string, mailbox: string, ...roles: readonly Role[]): SampleStaff => ({
  id: sampleId("staff", mailbox),
  name,
  job,
  email: `${mailbox}@harbour-view.example`,
  roles,
});

/** As small schools have it, one person holds several roles (catalogue 1L). */
export const sampleStaff: readonly SampleStaff[] = [
  person("Ms Rosa Flint", "Inclusion leader", "r-flint", "ap-lead", "senco", "key-contact"),
  person("Mr Idris Vale", "Headteacher", "i-vale", "headteacher"),
  person("Mrs Petra Lund", "Deputy headteacher", "p-lund", "dsl", "designated-teacher", "assessment-lead"),
  person("Mr Owen Tarrant", "Year leader", "o-tarrant", "deputy-dsl"),
  person("Mrs Dilys Marsh", "Attendance officer", "d-marsh", "attendance-officer"),
  person("Mr Kofi Brandt", "Clerk to the governors", "k-brandt", "clerk"),
  person("Dr Hana Whitlock", "Chair of governors", "h-whitlock", "governor", "governor-chair"),
  person("Ms Tess Corrigan", "Data manager", "t-corrigan", "data-manager"),
  person("Miss Amy Sorrel", "Class teacher, Year 2", "a-sorrel", "referrer"),
  person("Mr Jonah Pike", "School business manager", "j-pike", "admin"),
  person("Mrs Ines Calder", "Data protection officer", "i-calder", "data-protection-officer"),
];
