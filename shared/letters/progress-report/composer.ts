import type { PlacementComposer } from "../composing/placement-case.ts";
import { childFor } from "../composing/reader.ts";
import { schoolFactsOf, signatoryOf } from "../composing/school.ts";
import { correctsOf, lastBefore, toldOf, wordsIn } from "../composing/told.ts";
import { isWithheld, withheldPlace, withoutPlace } from "../composing/withheld.ts";
import type { ProgressReportFacts } from "./facts.ts";

/** The progress report that parents read: the provider's words, where staff have not put others (catalogue O30, 1N). */
export const composeProgressReport: PlacementComposer<ProgressReportFacts> = async (c, mail) => {
  const checked = toldOf(c, mail, "report-checked");
  const report = lastBefore(c, "progress-report", checked, "There is no report to tell of");
  const provider = await c.provider();
  const words = { ...(await wordsIn(c, report)), ...(await wordsIn(c, checked)) };
  const withheld = isWithheld(c, mail.to);
  const told = <T>(text: T): T =>
    withheld ? withoutPlace(text, [provider?.name, ...(provider?.address ?? [])]) : text;
  return {
    school: await schoolFactsOf(c),
    child: childFor(c, mail.to),
    provision: withheld ? withheldPlace : provider?.name,
    coversTo: report.answers["covers-to"],
    attended: report.answers["sessions-attended"],
    missed: report.answers["sessions-missed"],
    engagement: told(words.engagement),
    progress: told(words.progress),
    behaviour: told(words.behaviour),
    welfare: told(words.welfare),
    ...correctsOf(mail),
    signedBy: await signatoryOf(c),
  };
};
