import { type Fit, inPhase } from "#promises/deciding/guarding.ts";
import { notSuspended } from "#promises/deciding/guards-review.ts";

export const destinationFits: readonly Fit[] = [inPhase("reintegration"), notSuspended];
