import type { Role } from "#ids/role.ts";

/** What a role is called on pages and in mails. */
export const roleNames: Readonly<Record<Role, string>> = {
  "ap-lead": "AP lead",
  headteacher: "Headteacher",
  dsl: "Designated safeguarding lead",
  "deputy-dsl": "Deputy safeguarding lead",
  senco: "SENCO",
  "attendance-officer": "Attendance officer",
  "designated-teacher": "Designated teacher",
  "assessment-lead": "Assessment lead",
  "key-contact": "Key contact",
  "data-manager": "Data manager",
  "data-protection-officer": "Data protection officer",
  clerk: "Clerk to the governors",
  governor: "Governor",
  "governor-chair": "Chair of governors",
  referrer: "Referring teacher",
  "trust-lead": "Trust lead",
  trustee: "Trustee",
  admin: "System administrator",
};
