import type { Follow } from "#promises/act.ts";
import { toParents } from "#promises/deciding/living.ts";

export const reviewOutcomeFollows: Follow = (f, s) => toParents(f, "review-outcome", s);
