import { type Fit, inPhase } from "#promises/deciding/guarding.ts";
import { here } from "#promises/deciding/guards-review.ts";

export const finalReportFits: readonly Fit[] = [inPhase("active", "reintegration"), here];
