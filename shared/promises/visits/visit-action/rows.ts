import { shortDate } from "#domain/calendar/date-words.ts";
import type { Row } from "#promises/obligations/obligation.ts";
import type { Facts } from "#streams/placement/facts.ts";
import { visitActionsOf } from "#streams/placement/reviews/visit-actions.ts";

/** One row for each thing that a visit asked for, owed by whom the visit named until it is done (catalogue O92). */
export const visitActionRowsOf = (f: Facts): readonly Row[] =>
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
