import type { Follow } from "#promises/act.ts";
import { toParents } from "#promises/deciding/telling/mails.ts";

export const reviewOutcomeFollows: Follow<"review-outcome"> = (f, s) => toParents(f, "review-outcome", s);
