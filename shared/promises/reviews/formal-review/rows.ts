import type { Row } from "#promises/obligations/obligation.ts";
import { called } from "#promises/obligations/recurring.ts";
import { dateOf, schoolDaysAfter, targets } from "#promises/obligations/targets.ts";
import { formalReviewFor } from "#streams/placement/reviews/review.ts";

export const formalReviewRows: readonly Row[] = [
  called({
    id: "O86",
    title: "Hold a formal review, because progress is not good enough",
    owner: "headteacher",
    form: "formal-review",
    by: (f) => formalReviewFor(f.placement),
    due: (f, by) =>
      schoolDaysAfter(f.placement.calendar, dateOf(by.at), targets.formalReview, "the review was recorded"),
    otherwise: "Progress has not been found wanting.",
  }),
];
