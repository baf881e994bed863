import type { Fit, Guard } from "#promises/deciding/guarding.ts";
import { active, on } from "#promises/deciding/guards-life.ts";
import { here } from "#promises/deciding/guards-review.ts";

export const belongingFits: readonly Fit[] = [active, here];

export const belongingTakes: readonly Guard[] = [...on];
