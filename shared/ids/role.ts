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
  "data-protection-officer",
  "clerk",
  "governor",
  "governor-chair",
  "referrer",
  "trust-lead",
  "trustee",
  "admin",
] as const;

export type Role = (typeof roles)[number];
