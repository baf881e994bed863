import type { Role } from "#ids/role.ts";

/** Who stands in when nobody holds a role, so that no task is ever without a reader. */
const alternates: Readonly<Partial<Record<Role, Role>>> = {
  dsl: "deputy-dsl",
  "deputy-dsl": "dsl",
  referrer: "ap-lead",
  senco: "ap-lead",
  "attendance-officer": "ap-lead",
  "designated-teacher": "dsl",
  "assessment-lead": "ap-lead",
  "key-contact": "ap-lead",
  "data-manager": "ap-lead",
  clerk: "headteacher",
  governor: "clerk",
  "governor-chair": "governor",
  "ap-lead": "headteacher",
  admin: "headteacher",
};

/** The role that stands in for another where nobody holds it. */
export const standInFor = (role: Role): Role | undefined => alternates[role];
