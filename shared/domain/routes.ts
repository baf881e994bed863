import type { Route } from "./rules/rules.ts";

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

/** What a route means, for whoever chooses it when a referral is opened (catalogue O127). */
export const routeMeanings: Readonly<Record<Route, string>> = {
  agreement: "The parents are asked and agree to a provider. Without their agreement it does not go ahead.",
  direction:
    "To improve behaviour, after support in school has not been enough. The governing body approves it. Parents are heard and get written notice, but their agreement is not needed.",
  "direction-to-school":
    "The same, to another mainstream school. The pupil is then on the registers of both schools.",
  "sixth-day":
    "For a pupil who is suspended or permanently excluded: education from the sixth school day in a row. Record the suspension first. It waits for no agreement and no contract.",
  medical:
    "For a pupil who is too ill for school. Medical evidence is kept by its reference only. Otherwise it is as by agreement.",
  "on-site":
    "In the school’s own provision: no outside provider, no contract with one and no notice to the authority.",
  "part-time": "Fewer sessions at this school for a limited time, as part of a plan of support.",
  flexi: "Some days at school and some at home, on the parents’ written request.",
};

/** Routes on which a referral can be opened, and to which one can be changed, in the order in which they are offered. */
export const openRoutes: readonly Route[] = [
  "agreement",
  "direction",
  "direction-to-school",
  "sixth-day",
  "medical",
  "on-site",
];

/** Whether it waits for nobody's agreement or contract (catalogue 1N: a direction, and education from the sixth day). */
export const waitsForNobody = (route: Route): boolean => isDirection(route) || route === "sixth-day";

/** Whether law says by when written notice is given: else it is the policy's, and the headteacher may let it wait (1N). */
export const noticeIsLaw = (route: Route): boolean => waitsForNobody(route);

/** Whether a contract keeps it from starting. */
export const waitsForContract = (route: Route): boolean => !waitsForNobody(route);

/** Routes on which a referral can be opened: timetables of the school itself are opened anew, and none is changed into one. */
export const offeredRoutes: readonly Route[] = [...openRoutes, ...ownTimetables];
