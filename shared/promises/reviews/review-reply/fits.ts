import type { Fit } from "#promises/deciding/guards/guard.ts";
import { something } from "#promises/deciding/guards/review.ts";
import { plannedMeetings } from "#streams/placement/reviews/meetings.ts";

export const reviewReplyFits: readonly Fit[] = [
  something(
    ({ placement }) => plannedMeetings(placement).length > 0,
    "No review is planned to which somebody could reply.",
  ),
];
