import type { SchoolRecord, StaffRecord } from "#contracts/people.ts";
import type { Role } from "#ids/role.ts";
import type { SchoolFacts, Signatory } from "../parts/facts.ts";

/** What every letter is composed from: the school, and whoever holds a role in it now. */
export type SchoolCase = {
  readonly schoolRecord: SchoolRecord;
  /** The first who holds the role, or stands in; undefined where nobody does. */
  staff(role: Role): Promise<StaffRecord | undefined>;
};

const nameOf = async (c: SchoolCase, role: "headteacher" | "ap-lead"): Promise<Signatory> => {
  const staff = await c.staff(role);
  return staff ? { name: staff.name, role: staff.job } : { name: c.schoolRecord.name, role: "School office" };
};

/** Signed by the headteacher, as TWE 12 has it. */
export const signatoryOf = (c: SchoolCase): Promise<Signatory> => nameOf(c, "headteacher");

/** The school as every letter shows it: whom to ring, how to complain, how data is looked after. */
export const schoolFactsOf = async (c: SchoolCase): Promise<SchoolFacts> => {
  const lead = await nameOf(c, "ap-lead");
  const { name, address, phone, complaintsTo, complaintsProcedure, privacyNotice, look, adviceService } =
    c.schoolRecord;
  return {
    name,
    address: [name, ...address],
    contact: { ...lead, phone },
    complaints: { to: complaintsTo, procedure: complaintsProcedure },
    privacyNotice,
    ...(adviceService ? { advice: { name: adviceService.name, phone: adviceService.phone } } : {}),
    ...(look?.signOff ? { signOff: look.signOff } : {}),
  };
};
