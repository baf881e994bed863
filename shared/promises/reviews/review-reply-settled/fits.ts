import type { Fit } from "#promises/deciding/guards/guard.ts";
import { something } from "#promises/deciding/guards/review.ts";
import { repliesToSettle } from "#streams/placement/reviews/meetings.ts";

export const reviewReplySettledFits: readonly Fit[] = [
  something(
    ({ placement }) => repliesToSettle(placement).length > 0,
    "There is no reply that somebody has to deal with.",
  ),
];
