import { shortDate } from "#domain/calendar/date-words.ts";
import type { Row } from "#promises/obligations/obligation.ts";
import { called } from "#promises/obligations/recurring.ts";
import { dateOf, schoolDaysAfter, targets } from "#promises/obligations/targets.ts";
import { answerOf, endOf, formOf } from "#streams/placement/facts.ts";
import { latestOf } from "#streams/placement/records.ts";
import { decidedToEnd } from "#streams/placement/reviews/review.ts";

export const endRows: readonly Row[] = [
  {
    id: "O85",
    title: "Decide whether the placement continues or ends",
    owner: "ap-lead",
    phase: "active",
    blocks: "process",
    always: true,
    form: "end",
    lead: 21,
    due: (f) => {
      const decision = decidedToEnd(f.placement);
      if (decision)
        return schoolDaysAfter(
          f.placement.calendar,
          dateOf(decision.at),
          targets.endAfterDecision,
          "it was decided to end the placement",
        );
      const end = endOf(f.placement);
      return end ? { date: end, explanation: [`The last day agreed is ${shortDate(end)}.`] } : undefined;
    },
    met: (f) => formOf(f.placement, "end"),
  },
  called({
    id: "O88",
    title: "End the placement at once in extreme circumstances",
    owner: "headteacher",
    form: "end",
    by: () => undefined,
    due: (f) => ({ date: f.today, explanation: [] }),
    otherwise: "A power, not a duty: the end of a placement can be recorded on any day.",
    answered: (f) =>
      answerOf(f.placement, "end", "why") === "safeguarding" ? latestOf(f.placement, "end") : undefined,
  }),
];
