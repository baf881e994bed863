import { type Fit, inPhase } from "#promises/deciding/guarding.ts";
import { here } from "#promises/deciding/guards-review.ts";

export const onwardFits: readonly Fit[] = [inPhase("active", "reintegration"), here];
