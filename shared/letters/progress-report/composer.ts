import type { PlacementComposer } from "../composing/placement-case.ts";
import { childFor } from "../composing/reader.ts";
import { schoolFactsOf, signatoryOf } from "../composing/school.ts";
import { correctsOf, lastBefore, toldOf, wordsIn } from "../composing/told.ts";
import type { ProgressReportFacts } from "./facts.ts";

/** The progress report that parents read: the provider's words, where staff have not put others (catalogue O30, 1N). */
export const composeProgressReport: PlacementComposer<ProgressReportFacts> = async (c, mail) => {
  const checked = toldOf(c, mail);
  const report = lastBefore(c, "progress-report", checked, "There is no report to tell of");
  const provider = await c.provider();
  const words = { ...(await wordsIn(c, report)), ...(await wordsIn(c, checked)) };
  return {
    school: await schoolFactsOf(c),
    child: childFor(c, mail.to),
    provision: provider?.name,
    coversTo: report.answers["covers-to"],
    attended: report.answers["sessions-attended"],
    missed: report.answers["sessions-missed"],
    engagement: words.engagement,
    progress: words.progress,
    behaviour: words.behaviour,
    welfare: words.welfare,
    ...correctsOf(mail),
    signedBy: await signatoryOf(c),
  };
};
