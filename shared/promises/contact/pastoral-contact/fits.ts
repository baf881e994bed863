import type { Fit, Guard } from "#promises/deciding/guards/guard.ts";
import { active, on } from "#promises/deciding/guards/life.ts";
import { here } from "#promises/deciding/guards/review.ts";

export const pastoralContactFits: readonly Fit[] = [active, here];

export const pastoralContactTakes: readonly Guard<"pastoral-contact">[] = [...on];
