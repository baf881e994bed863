import type { Fit } from "#promises/deciding/guards/guard.ts";
import { evenAfterwards } from "#promises/deciding/guards/life.ts";
import { here } from "#promises/deciding/guards/review.ts";

export const finalReportFits: readonly Fit[] = [evenAfterwards, here];
