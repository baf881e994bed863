import type { Fit } from "#promises/deciding/guards/guard.ts";
import { backOrClosed } from "#promises/deciding/guards/life.ts";
import { here } from "#promises/deciding/guards/review.ts";

export const evaluationFits: readonly Fit[] = [backOrClosed, here];
