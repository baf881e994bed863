import { type Fit, type Guard, inPhase } from "#promises/deciding/guarding.ts";
import { notSuspended, readThrough, something } from "#promises/deciding/guards-review.ts";
import { outcomeToTell } from "#streams/placement/reviewing.ts";

export const reviewOutcomeFits: readonly Fit[] = [
  inPhase("active", "reintegration"),
  notSuspended,
  something((f) => outcomeToTell(f.placement), "There is no review whose outcome has not been told."),
];

export const reviewOutcomeTakes: readonly Guard[] = [readThrough];
