import { roles } from "#ids/role.ts";

export type YesNo = "yes" | "no";

/** Anyone whom a policy names: the school's roles, and those outside them. */
export const parties = [
  ...roles,
  "senior-leaders",
  "attendance-team",
  "governors",
  "parents",
  "pupil",
  "provider",
  "local-authority",
  "virtual-school-head",
  "social-worker",
  "pupil-welfare-officer",
  "external-professionals",
  "trust",
  "school",
  "all-involved",
] as const;

export type Party = (typeof parties)[number];

/** How long before a start a notice is given. */
export type NoticeLength = { readonly count: number; readonly unit: "days" | "school-days" };

/** How often something is due. `days` is a window: may be done from `from`, due at `to`, both since the last. */
export type Cadence =
  | { readonly every: "week" | "half-term" | "term" | "year" }
  | { readonly every: "days"; readonly from: number; readonly to: number; readonly remind: number }
  /** Fixed in each placement's own plan. */
  | { readonly every: "plan" };
