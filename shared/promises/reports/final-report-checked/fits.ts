import type { Fit, Guard } from "#promises/deciding/guards/guard.ts";
import { evenAfterwards } from "#promises/deciding/guards/life.ts";
import { notSuspended, something } from "#promises/deciding/guards/review.ts";
import { finalReportToCheck } from "#streams/placement/reviews/review.ts";
import { pupilWordsKept } from "../pupil-words.ts";

export const finalReportCheckedFits: readonly Fit[] = [
  evenAfterwards,
  notSuspended,
  something((f) => finalReportToCheck(f.placement), "There is no final report that has not been checked."),
];

export const finalReportCheckedTakes: readonly Guard<"final-report-checked">[] = [pupilWordsKept];
