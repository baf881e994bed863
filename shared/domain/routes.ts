import type { Route } from "./rules.ts";

/** What a route is called on pages and in letters. */
export const routeNames: Readonly<Record<Route, string>> = {
  agreement: "By agreement with the parents",
  direction: "By direction of the governing body, to improve behaviour",
  "direction-to-school": "By direction of the governing body, to another school",
  "sixth-day": "From the sixth day of a suspension",
  medical: "For medical needs",
  "on-site": "On the school’s own site",
  "part-time": "Part-time timetable",
  flexi: "Flexi-schooling",
};

/** Timetables of the school itself: the pupil goes to no provider through them (WBS 9 and 10). */
const ownTimetables: readonly Route[] = ["part-time", "flexi"];
const withoutProvider: readonly Route[] = ["on-site", ...ownTimetables];

/** Whether the route takes a pupil to a provider off site: checks, agreement, pack and notice to the authority hang on it. */
export const hasProvider = (route: Route): boolean => !withoutProvider.includes(route);

/** Whether the governing body directs it (Education Act 2002 s.29A; academies by their articles). */
export const isDirection = (route: Route): boolean =>
  route === "direction" || route === "direction-to-school";

/** Whether it is a timetable of the school itself: part-time or flexi-schooling. */
export const isOwnTimetable = (route: Route): boolean => ownTimetables.includes(route);
