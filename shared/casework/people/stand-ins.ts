import type { Role } from "#ids/role.ts";

/** Who stands in when nobody holds a role, so that no task is ever without a reader. */
const alternates = {
  dsl: "deputy-dsl",
  "deputy-dsl": "dsl",
  referrer: "ap-lead",
  senco: "ap-lead",
  "attendance-officer": "ap-lead",
  "designated-teacher": "dsl",
  "assessment-lead": "ap-lead",
  "key-contact": "ap-lead",
  "data-manager": "ap-lead",
  "data-protection-officer": "headteacher",
  clerk: "headteacher",
  governor: "clerk",
  "governor-chair": "governor",
  "ap-lead": "headteacher",
  admin: "headteacher",
  // Nobody decides in the headteacher's place, and a trust fills its own roles: a gap is said, not filled.
  headteacher: undefined,
  "trust-lead": undefined,
  trustee: undefined,
} as const satisfies Readonly<Record<Role, Role | undefined>>;

/** The role that stands in for another where nobody holds it. */
export const standInFor = (role: Role): Role | undefined => alternates[role];
