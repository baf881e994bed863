import { shortDate } from "../date-words.ts";
import { holdsAnswer, latestOf, recordsOf } from "../placement/life.ts";
import type { Placement } from "../placement/state.ts";
import { visitActionsOf } from "../placement/visit-actions.ts";
import { nextVisit } from "../placement/visiting.ts";
import { hasProvider } from "../routes.ts";
import type { Facts, Row } from "./obligation.ts";
import { called, recurring } from "./recurring.ts";

const onSite = (p: Placement) => recordsOf(p, "visit").findLast((r) => holdsAnswer(r, "how", "on-site"));

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
    title: "Look more closely: a home visit, a call or an online meeting",
    owner: "ap-lead",
    form: "visit",
    by: () => undefined,
    due: (f) => ({ date: f.today, explanation: [] }),
    otherwise: "A power, not a duty: it is recorded as a visit, with how it was made.",
    answered: (f) => recordsOf(f.placement, "visit").findLast((r) => !holdsAnswer(r, "how", "on-site")),
  }),
  called({
    id: "O92",
    on: hasProvider,
    title: "Record each visit, and what must follow from it",
    owner: "ap-lead",
    form: "visit",
    by: () => undefined,
    due: (f) => ({ date: f.today, explanation: [] }),
    otherwise: "No visit has been made yet.",
    answered: (f) => latestOf(f.placement, "visit"),
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
