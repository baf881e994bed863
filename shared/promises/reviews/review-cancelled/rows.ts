import { shortDate } from "#domain/calendar/date-words.ts";
import type { Row } from "#promises/obligations/obligation.ts";
import { called } from "#promises/obligations/recurring.ts";
import { dateOf, schoolDaysAfter, targets } from "#promises/obligations/targets.ts";
import { ended, endOf, type Facts } from "#streams/placement/facts.ts";
import { latestOf } from "#streams/placement/records.ts";
import { plannedMeetings } from "#streams/placement/reviews/meetings.ts";

/** A meeting that is planned for a day on which the placement will be over. */
const afterTheEnd = ({ placement: p }: Facts) =>
  ended(p) ? plannedMeetings(p).find(({ now }) => (now.answers["held-on"] ?? "") > endOf(p)) : undefined;

export const reviewCancelledRows: readonly Row[] = [
  called({
    id: "O83",
    part: "after-end",
    title: "Call off the review that is planned for after the placement’s end",
    owner: "ap-lead",
    form: "review-cancelled",
    outlasts: true,
    always: true,
    by: (f) => afterTheEnd(f) && latestOf(f.placement, "end"),
    due: (f, by) => {
      const due = schoolDaysAfter(
        f.placement.calendar,
        dateOf(by.at),
        targets.endAfterDecision,
        "the end was recorded",
      );
      const on = afterTheEnd(f)?.now.answers["held-on"];
      return {
        ...due,
        explanation: [...due.explanation, ...(on ? [`It is planned for ${shortDate(on)}.`] : [])],
      };
    },
    otherwise: "No review is planned for after the end.",
  }),
];
