import type { Fit, Guard } from "#promises/deciding/guards/guard.ts";
import { evenAfterwards } from "#promises/deciding/guards/life.ts";
import { notSuspended, readThrough, something } from "#promises/deciding/guards/review.ts";
import { outcomeToTell } from "#streams/placement/reviews/review.ts";

export const reviewOutcomeFits: readonly Fit[] = [
  evenAfterwards,
  notSuspended,
  something((f) => outcomeToTell(f.placement), "There is no review whose outcome has not been told."),
];

export const reviewOutcomeTakes: readonly Guard<"review-outcome">[] = [readThrough];
