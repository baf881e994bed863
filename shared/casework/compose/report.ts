import { recordsOf } from "#domain/placement/life.ts";
import { wordsOf } from "../commit/kept-words.ts";
import { providerOf } from "../people/people.ts";
import { type Composer, Incomplete, schoolFactsOf, signatoryOf } from "./context.ts";
import { toldOf } from "./review.ts";

/** Facts of the progress report that parents read: the provider's words, where staff have not put others (catalogue O30, 1N). */
export const progressReportFacts: Composer = async (deps, c, mail) => {
  const checked = toldOf(c, mail);
  const report = recordsOf(c.placement, "progress-report").findLast((r) => r.version < checked.version);
  if (!report) throw new Incomplete("There is no report to tell of");
  const provider = await providerOf(deps, c.at.tenant, c.placement.provider?.id ?? "");
  const words = {
    ...(await wordsOf(deps, c.scope, Object.values(report.words))),
    ...(await wordsOf(deps, c.scope, Object.values(checked.words))),
  };
  return {
    school: await schoolFactsOf(deps, c),
    provision: provider?.name,
    coversTo: report.answers["covers-to"],
    attended: report.answers["sessions-attended"],
    missed: report.answers["sessions-missed"],
    engagement: words.engagement,
    progress: words.progress,
    behaviour: words.behaviour,
    welfare: words.welfare,
    ...(mail.facts.corrects ? { corrects: mail.facts.corrects } : {}),
    signedBy: await signatoryOf(deps, c),
  };
};
