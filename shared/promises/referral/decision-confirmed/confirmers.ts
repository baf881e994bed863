import type { Role } from "#ids/role.ts";

/** Roles whose word a decision can wait for, where the rules have several decide together. */
export const confirmers = [
  "headteacher",
  "ap-lead",
  "dsl",
  "deputy-dsl",
  "senco",
  "designated-teacher",
  "governor-chair",
] as const satisfies readonly Role[];
