import { type Fit, type Guard, inPhase } from "#promises/deciding/guards/guard.ts";
import { notSuspended, readThrough, something } from "#promises/deciding/guards/review.ts";
import { outcomeToTell } from "#streams/placement/reviews/review.ts";

export const reviewOutcomeFits: readonly Fit[] = [
  inPhase("active", "reintegration"),
  notSuspended,
  something((f) => outcomeToTell(f.placement), "There is no review whose outcome has not been told."),
];

export const reviewOutcomeTakes: readonly Guard<"review-outcome">[] = [readThrough];
