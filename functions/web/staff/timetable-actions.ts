import { factsNow } from "#casework/rules/rules-in-force.ts";
import { ended } from "#domain/placement/facts.ts";
import { arrived } from "#domain/placement/life.ts";
import { shortfallOf } from "#domain/placement/own-week.ts";
import type { Placement } from "#domain/placement/state.ts";
import { isOwnTimetable } from "#domain/routes.ts";
import type { StaffContext } from "#door/context.ts";

type Fits = (p: Placement, c: StaffContext) => boolean;

const going: Fits = (p) => !ended(p) && p.phase === "active" && arrived(p);
const beforeEnd: Fits = (p) =>
  !ended(p) && ["referral", "consent", "checks", "commissioning", "active"].includes(p.phase);

/** When the forms of the school’s own timetables and of a shared week can be opened though nothing points to them. */
export const timetableFits: Readonly<Record<string, Fits>> = {
  "part-time-plan": (p, c) =>
    p.route === "part-time" && p.forms["part-time-plan"] !== undefined && !p.forms.arrival && beforeEnd(p, c),
  "welfare-check": (p, c) => p.route === "part-time" && going(p, c),
  "timetable-report": (p) =>
    isOwnTimetable(p.route) &&
    p.forms.timetable !== undefined &&
    ["commissioning", "active", "reintegration"].includes(p.phase),
  "flexi-agreement": (p, c) =>
    p.route === "flexi" && p.forms["flexi-agreement"] !== undefined && beforeEnd(p, c),
  "flexi-withdrawn": (p, c) => p.route === "flexi" && going(p, c),
  "hand-over": (p, c) => p.forms["hand-over"] !== undefined && beforeEnd(p, c),
  "full-time-week": (p, c) => {
    const short = beforeEnd(p, c) ? shortfallOf(p, factsNow(c.deps, p).today) : undefined;
    return short !== undefined && short.gaps.length === 0;
  },
};
