import type { PlacementComposer } from "../composing/placement-case.ts";
import { reportToParents } from "../composing/report.ts";
import { lastBefore, toldOf } from "../composing/told.ts";
import type { ProgressReportFacts } from "./facts.ts";

/** The progress report that parents read; whoever may not know the place reads it without (catalogue O30, 1N). */
export const composeProgressReport: PlacementComposer<ProgressReportFacts> = async (c, mail) => {
  const checked = toldOf(c, mail, "report-checked");
  const report = lastBefore(c, "progress-report", checked, "There is no report to tell of");
  const { words, facts } = await reportToParents(c, mail, { report, checked });
  return {
    ...facts,
    coversTo: report.answers["covers-to"],
    engagement: words.engagement,
    progress: words.progress,
    behaviour: words.behaviour,
    welfare: words.welfare,
  };
};
