import type { Follow } from "#promises/act.ts";
import { toParents } from "#promises/deciding/telling/mails.ts";

export const reviewOutcomeFollows: Follow = (f, s) => toParents(f, "review-outcome", s);
