import type { Role } from "#ids/role.ts";

/** Who adds and removes files about the placement in general; a file about a form goes by who may record that form. */
export const fileActions = {
  "files.add": ["ap-lead", "headteacher", "dsl", "deputy-dsl", "senco"],
} as const satisfies Readonly<Record<string, readonly Role[]>>;
