import { shortDate } from "#domain/date-words.ts";
import { hasProvider } from "#domain/routes.ts";
import type { Facts } from "#streams/placement/facts.ts";
import { holdsAnswer, recordsOf } from "#streams/placement/life.ts";
import type { Placement } from "#streams/placement/state.ts";
import { visitActionsOf } from "#streams/placement/visit-actions.ts";
import { nextVisit } from "#streams/placement/visiting.ts";
import type { Row } from "./obligation.ts";
import { called, recurring } from "./recurring.ts";
import { dateOf, schoolDaysAfter, targets } from "./targets.ts";

const onSite = (p: Placement) => recordsOf(p, "visit").findLast((r) => holdsAnswer(r, "how", "on-site"));

/** The latest contact in another way than a visit at the provider. */
const elsewhere = (p: Placement) => recordsOf(p, "visit").findLast((r) => !holdsAnswer(r, "how", "on-site"));

/** The latest visit, if something could not be seen on it and nobody has looked in another way since. */
const notSeen = (p: Placement) => {
  const visit = onSite(p);
  const said = Object.values(visit?.words ?? {}).some((w) => w.fields.includes("not-seen"));
  return visit && said && (elsewhere(p)?.version ?? 0) < visit.version ? visit : undefined;
};

/** What a visit looks at, and what is recorded of it (catalogue O90 to O92; WBS 8.4 to 8.6). */
export const visitRows: readonly Row[] = [
  recurring({
    id: "O90",
    on: hasProvider,
    title: "On a visit, see staff, pupil, work, lessons and free time",
    owner: "ap-lead",
    form: "visit",
    lead: 21,
    settings: ["qaVisit.cadence"],
    next: nextVisit,
    latest: onSite,
  }),
  called({
    id: "O91",
    on: hasProvider,
    title: "Look more closely at what a visit could not see: at home, by phone or online",
    owner: "ap-lead",
    form: "visit",
    by: (f) => notSeen(f.placement),
    due: (f, by) =>
      schoolDaysAfter(f.placement.calendar, dateOf(by.at), targets.closerLook, "the visit was recorded"),
    otherwise:
      "No visit has left anything unseen. A home visit, a call or an online meeting can be recorded at any time.",
    answered: (f) => elsewhere(f.placement),
  }),
  recurring({
    id: "O92",
    on: hasProvider,
    title: "Record each visit, and what must follow from it",
    owner: "ap-lead",
    form: "visit",
    lead: 21,
    settings: ["qaVisit.cadence"],
    next: nextVisit,
  }),
];

/** One row for each thing that a visit asked for, owed by whom the visit named until it is done (catalogue O92). */
export const visitActionRows = (f: Facts): readonly Row[] =>
  visitActionsOf(f.placement).map(
    (action): Row => ({
      id: "O92",
      part: `action-${action.key}`,
      title: `See to what the visit of ${shortDate(action.visitedOn)} asked for (${action.nth})`,
      owner: action.owner,
      phase: "active",
      always: true,
      form: "visit-action",
      due: () => ({
        date: action.by,
        explanation: [`The visit of ${shortDate(action.visitedOn)} set this day.`],
      }),
      met: () => action.done,
    }),
  );
