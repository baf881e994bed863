import type { PlacementComposer } from "../composing/placement-case.ts";
import { reportToParents } from "../composing/report.ts";
import { lastBefore, toldOf } from "../composing/told.ts";
import type { FinalReportFacts } from "./facts.ts";

/** The final report that parents read. */
export const composeFinalReport: PlacementComposer<FinalReportFacts> = async (c, mail) => {
  const checked = toldOf(c, mail, "final-report-checked");
  const report = lastBefore(c, "final-report", checked, "There is no report to tell of");
  const { words, facts } = await reportToParents(c, mail, { report, checked });
  return {
    ...facts,
    attainment: words.attainment,
    behaviour: words["behaviour-change"],
    helps: words.helps,
  };
};
