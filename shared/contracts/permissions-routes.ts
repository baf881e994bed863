import type { Role } from "#ids/role.ts";

const leads: readonly Role[] = ["ap-lead", "headteacher"];

/**
 * Who may do what belongs to one route. The clerk records what the governing body decides; a governor may for a case
 * that they are named for; AP lead and headteacher stand in for the clerk, and whoever proposed it never may.
 */
export const routeActions = {
  "form.route": leads,
  "suspensions.write": [...leads, "dsl", "attendance-officer", "data-manager"],
  "form.work-set": [...leads, "key-contact", "senco"],
  "form.authority-referral": [...leads, "senco", "dsl"],
  "form.medical-evidence": [...leads, "senco", "dsl"],
  "approvals.read": ["clerk", "governor", "governor-chair", ...leads],
  "form.direction-panel": ["clerk", ...leads],
  "form.direction-approval": ["clerk", ...leads],
} as const satisfies Readonly<Record<string, readonly Role[]>>;
