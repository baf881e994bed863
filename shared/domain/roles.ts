/** Roles of a school's staff; one person may hold several, and each school fills them at set-up. */
export const roles = [
  "ap-lead",
  "headteacher",
  "dsl",
  "deputy-dsl",
  "senco",
  "attendance-officer",
  "designated-teacher",
  "assessment-lead",
  "key-contact",
  "data-manager",
  "clerk",
  "governor",
  "governor-chair",
  "referrer",
  "trust-lead",
  "trustee",
  "admin",
] as const;

export type Role = (typeof roles)[number];

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
  clerk: "Clerk to the governors",
  governor: "Governor",
  "governor-chair": "Chair of governors",
  referrer: "Referring teacher",
  "trust-lead": "Trust lead",
  trustee: "Trustee",
  admin: "System administrator",
};
