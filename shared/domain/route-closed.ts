import type { EffectiveRules, Route } from "./rules/rules.ts";

/**
 * Why a route is not open at a school; undefined where it is. National rules hold for a part-time timetable whatever a
 * policy says, unless it wants none; flexi-schooling is a school's own choice, so its policy must offer it.
 */
export const routeClosed = (
  { settings }: Pick<EffectiveRules, "settings">,
  route: Route,
): string | undefined => {
  if (route === "part-time" && settings["ptt.enabled"].value === "no")
    return `The policy allows no part-time timetables (${settings["ptt.enabled"].won.clause}).`;
  if (route === "flexi" && settings["flexi.enabled"].value === "no")
    return "The policy of this school has no rules for flexi-schooling, so no request can be taken by it. Ask the headteacher: the policy would have to be changed first.";
  return undefined;
};
