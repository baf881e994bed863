import type { Fit, Guard } from "#promises/deciding/guards/guard.ts";
import { evenAfterwards } from "#promises/deciding/guards/life.ts";
import { notSuspended, something } from "#promises/deciding/guards/review.ts";
import { reportToCheck } from "#streams/placement/reviews/review.ts";
import { pupilWordsKept } from "../pupil-words.ts";

export const reportCheckedFits: readonly Fit[] = [
  evenAfterwards,
  notSuspended,
  something((f) => reportToCheck(f.placement), "There is no report that has not been checked."),
];

export const reportCheckedTakes: readonly Guard<"report-checked">[] = [pupilWordsKept];
