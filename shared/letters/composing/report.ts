import type { MailOwed } from "#domain/commit.ts";
import { objectiveField, stepWords } from "#domain/objectives.ts";
import { answerIn, type Recorded } from "#streams/placement/recorded.ts";
import { recordsOf } from "#streams/placement/records.ts";
import { linesOf } from "./lines.ts";
import type { PlacementCase } from "./placement-case.ts";
import { childFor } from "./reader.ts";
import { schoolFactsOf, signatoryOf } from "./school.ts";
import { correctsOf, wordsIn } from "./told.ts";
import { isWithheld, withheldPlace } from "./withheld.ts";

type Report = Recorded<"progress-report" | "final-report">;

/** The objectives of the plan of then, each with how far the report says that the pupil has come. */
const objectivesIn = async (c: PlacementCase, report: Report) => {
  const plan = recordsOf(c.placement, "plan").findLast((r) => r.version < report.version);
  const goals = plan ? linesOf((await wordsIn(c, plan)).objectives) : [];
  return goals.flatMap((goal, i) => {
    const step = stepWords(Number(answerIn(report, objectiveField(i + 1))));
    return step ? [{ goal, step }] : [];
  });
};

/**
 * What parents read of a provider's report (catalogue O30, 1N): the provider's words, where staff have not put others, and the
 * pupil's own only where staff say that they go on.
 */
export const reportToParents = async (
  c: PlacementCase,
  mail: MailOwed,
  { report, checked }: { readonly report: Report; readonly checked: Recorded },
) => {
  const provider = await c.provider();
  const written = await wordsIn(c, report);
  const words = { ...written, ...(await wordsIn(c, checked)) };
  const shared = answerIn(checked, "pupil-words-shared") === "yes" && written["pupil-words"];
  return {
    words,
    facts: {
      school: await schoolFactsOf(c),
      child: childFor(c, mail.to),
      provision: isWithheld(c, mail.to) ? withheldPlace : provider?.name,
      attended: report.answers["sessions-attended"],
      missed: report.answers["sessions-missed"],
      objectives: await objectivesIn(c, report),
      ...(shared ? { pupilWords: shared } : {}),
      ...correctsOf(mail),
      signedBy: await signatoryOf(c),
    },
  };
};
