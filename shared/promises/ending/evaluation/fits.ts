import { type Fit, inPhase } from "#promises/deciding/guards/guard.ts";
import { here } from "#promises/deciding/guards/review.ts";

export const evaluationFits: readonly Fit[] = [inPhase("reintegration"), here];
