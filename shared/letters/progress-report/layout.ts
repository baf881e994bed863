import type { Layout } from "../layout.ts";
import { heading, paragraph } from "../letter.ts";
import { parentClosing } from "../parts/closing.ts";
import { correcting } from "../parts/correcting.ts";
import { childSays, numbersAndGoals } from "../parts/report.ts";
import { type ProgressReportFacts, progressReportFacts } from "./facts.ts";
import type { progressReportWords } from "./words.ts";

const parts = ["engagement", "progress", "behaviour", "welfare"] as const;

/** The provider's report to parents, after staff have checked it (O93, O30; CRE 6, TWE 14.3, WBS 4.3). */
export const progressReport: Layout<ProgressReportFacts, typeof progressReportWords> = {
  audience: "parent",
  facts: progressReportFacts,
  compose: (given, say) => ({
    subject: say.subject,
    blocks: [
      paragraph(say.shared.dearParent),
      ...correcting(given.corrects, say.shared),
      paragraph(say.reports(given)),
      ...numbersAndGoals(given, say),
      ...parts.flatMap((part) => [heading(say[part]), paragraph(say.shared.sentence(given[part]))]),
      ...childSays(given, say),
      paragraph(say.tellUs),
      ...parentClosing(given, say.shared),
    ],
  }),
};
