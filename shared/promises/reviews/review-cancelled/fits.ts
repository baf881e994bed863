import { refuse } from "#domain/decision.ts";
import type { Fit, Guard } from "#promises/deciding/guards/guard.ts";
import { notSuspended, something } from "#promises/deciding/guards/review.ts";
import { plannedMeetings } from "#streams/placement/reviews/meetings.ts";

const isPlanned: Guard<"review-cancelled"> = ({ placement }, s) =>
  plannedMeetings(placement).some((m) => m.kind === s.answers.kind)
    ? undefined
    : refuse("No such meeting is planned.", "kind");

export const reviewCancelledFits: readonly Fit[] = [
  notSuspended,
  something(({ placement }) => plannedMeetings(placement).length > 0, "No review is planned."),
];

export const reviewCancelledTakes: readonly Guard<"review-cancelled">[] = [isPlanned];
