import { type Fit, inPhase } from "#promises/deciding/guarding.ts";
import { here } from "#promises/deciding/guards-review.ts";

export const evaluationFits: readonly Fit[] = [inPhase("reintegration"), here];
