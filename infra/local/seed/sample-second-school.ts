import type { SchoolRecord } from "#contracts/people.ts";
import type { SchoolRef } from "#domain/streams.ts";
import type { Role } from "#ids/role.ts";
import { sampleId } from "./sample-id.ts";
import { type SampleStaff, sampleSchool } from "./sample-school.ts";

/** The trust of both sample schools; what it asks of them is in shared/policy/trusts/beacon-coast.json. */
export const sampleTrust = "beacon-coast";

/** Another invented school of the same trust, under another policy. */
export const secondSchool: SchoolRef = { tenant: sampleSchool.tenant, school: "skerry-point" };

export const secondProfile = "west-bridgford-2025";

export const secondSchoolRecord: SchoolRecord = {
  name: "Skerry Point Academy",
  address: ["1 Skerry Road", "Sandleigh", "ZZ9 6SP"],
  phone: "01632 960 070",
  replyTo: "office@skerry-point.example",
  complaintsTo: "Mrs Gwen Ardley, the headteacher",
  complaintsProcedure: "https://skerry-point.example/complaints",
  privacyNotice: "https://skerry-point.example/privacy",
};

const person = (name: string, job: string, mailbox: string, ...roles: readonly Role[]): SampleStaff => ({
  id: sampleId("staff", `skerry-${mailbox}`),
  name,
  job,
  email: `${mailbox}@skerry-point.example`,
  roles,
});

/** One person is AP lead and safeguarding lead, as this school's policy has it (catalogue 1L, WBS). */
export const secondStaff: readonly SampleStaff[] = [
  person("Mr Ravi Locke", "AP lead and safeguarding lead", "r-locke", "ap-lead", "dsl", "key-contact"),
  person("Mrs Gwen Ardley", "Headteacher", "g-ardley", "headteacher"),
  person("Mr Tom Fairweather", "Deputy safeguarding lead", "t-fairweather", "deputy-dsl"),
  person("Ms Ines Calder", "SENCO", "i-calder", "senco", "designated-teacher"),
  person("Mr Colm Reddy", "Attendance and data", "c-reddy", "attendance-officer", "data-manager"),
  person("Miss Bea Sandford", "Examinations officer", "b-sandford", "assessment-lead"),
  person("Mrs Joy Mallin", "Governance professional", "j-mallin", "clerk"),
  person("Mr Hal Brooke", "Chair of governors", "h-brooke", "governor", "governor-chair"),
  person("Ms Una Petrie", "Head of Year 9", "u-petrie", "referrer"),
  person("Mr Lars Denby", "Network manager", "l-denby", "admin"),
  person("Dr Mira Castell", "Director of inclusion of the trust", "m-castell", "trust-lead"),
  person("Mr Ewan Thorley", "Trustee", "e-thorley", "trustee"),
];
