import { isOwnTimetable } from "#domain/routes.ts";
import type { Party } from "#domain/rules/settings-values.ts";
import { type Role, roles } from "#ids/role.ts";
import { hearingOf, refusalStands } from "#streams/placement/consent/consent.ts";
import type { Facts } from "#streams/placement/facts.ts";

/** Who decides where no rule names a person of the school: senior leaders, one of whom suffices. */
export const leads: readonly Role[] = ["headteacher", "ap-lead"];

/** Who decides about a placement, by its rules (setting `decision.maker`; catalogue O5). */
export type WhoDecides = {
  readonly roles: readonly Role[];
  /** All of them together (TWE 8.2, ECC 7); else one of them. */
  readonly together: boolean;
  /** The clause that names them. */
  readonly clause: string;
};

const isRole = (party: Party): party is Role => roles.some((role) => role === party);

/**
 * Who decides on a referral. Where the rules name the school or the governing body, a lead decides for it: what the
 * governors add stands by itself (O6). A part-time timetable is approved by either lead (O112; WBS 9.3).
 */
export const whoDecides = (f: Facts): WhoDecides => {
  const { value, won } = f.rules.settings["decision.maker"];
  const named = value.filter(isRole);
  const isNamed = won.from !== "default" && named.length > 0 && !isOwnTimetable(f.placement.route);
  return isNamed
    ? { roles: named, together: named.length > 1, clause: won.clause }
    : { roles: leads, together: false, clause: won.clause };
};

/** Who decides once the parents were heard: the headteacher where the policy says so of a refusal (TMP 6). */
export const whoDecidesAfterHearing = (f: Facts): WhoDecides => {
  const rule = f.rules.settings["consent.onRefusal"];
  return hearingOf(f) === "consult" && refusalStands(f.placement) && rule.value === "head-decides"
    ? { roles: ["headteacher"], together: false, clause: rule.won.clause }
    : { ...whoDecides(f), together: false };
};
