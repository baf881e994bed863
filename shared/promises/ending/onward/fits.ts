import { type Fit, inPhase } from "#promises/deciding/guards/guard.ts";
import { here } from "#promises/deciding/guards/review.ts";

export const onwardFits: readonly Fit[] = [inPhase("active", "reintegration"), here];
