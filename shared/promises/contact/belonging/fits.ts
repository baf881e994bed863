import type { Fit, Guard } from "#promises/deciding/guards/guard.ts";
import { active, on } from "#promises/deciding/guards/life.ts";
import { here } from "#promises/deciding/guards/review.ts";

export const belongingFits: readonly Fit[] = [active, here];

export const belongingTakes: readonly Guard<"belonging">[] = [...on];
