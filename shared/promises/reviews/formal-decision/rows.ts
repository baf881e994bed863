import type { Row } from "#promises/obligations/obligation.ts";
import { called } from "#promises/obligations/recurring.ts";
import { dateOf, schoolDaysAfter, targets } from "#promises/obligations/targets.ts";
import { decisionDue, formalLimit, formalWithoutImprovement } from "#streams/placement/reviews/review.ts";

export const formalDecisionRows: readonly Row[] = [
  called({
    id: "O87",
    title: "Decide whether to end it, after formal reviews without improvement",
    owner: "headteacher",
    form: "formal-decision",
    settings: ["formalReviews.max"],
    by: decisionDue,
    due: (f, by) =>
      schoolDaysAfter(f.placement.calendar, dateOf(by.at), targets.formalDecision, "the last formal review"),
    otherwise: (f) => {
      const limit = formalLimit(f);
      const count = formalWithoutImprovement(f.placement).length;
      return limit === undefined
        ? "The policy sets no number of formal reviews."
        : `${count} of ${limit} formal reviews in a row without improvement. Nothing ends by itself.`;
    },
  }),
];
