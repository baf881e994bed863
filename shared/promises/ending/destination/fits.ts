import { type Fit, inPhase } from "#promises/deciding/guards/guard.ts";
import { notSuspended } from "#promises/deciding/guards/review.ts";

export const destinationFits: readonly Fit[] = [inPhase("reintegration"), notSuspended];
