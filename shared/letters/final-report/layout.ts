import type { Layout } from "../layout.ts";
import { heading, paragraph } from "../letter.ts";
import { parentClosing } from "../parts/closing.ts";
import { correcting } from "../parts/correcting.ts";
import { childSays, numbersAndGoals } from "../parts/report.ts";
import { type FinalReportFacts, finalReportFacts } from "./facts.ts";
import type { finalReportWords } from "./words.ts";

const parts = ["attainment", "behaviour", "helps"] as const;

/** The provider's last report to parents, after staff have checked it (O105, O30; TWE 16.2). */
export const finalReport: Layout<FinalReportFacts, typeof finalReportWords> = {
  audience: "parent",
  facts: finalReportFacts,
  compose: (given, say) => ({
    subject: say.subject,
    blocks: [
      paragraph(say.shared.dearParent),
      ...correcting(given.corrects, say.shared),
      paragraph(say.reports(given.provision, given.child)),
      ...numbersAndGoals(given, say),
      ...parts.flatMap((part) => [heading(say[part]), paragraph(say.shared.sentence(given[part]))]),
      ...childSays(given, say),
      paragraph(say.tellUs),
      ...parentClosing(given, say.shared),
    ],
  }),
};
