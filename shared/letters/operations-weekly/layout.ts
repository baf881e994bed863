import type { Layout } from "../layout.ts";
import { button, heading, paragraph, smallPrint, table } from "../letter.ts";
import { type OperationsWeeklyFacts, operationsWeeklyFacts } from "./facts.ts";
import type { operationsWeeklyWords } from "./words.ts";

/** On Mondays, to whoever administers a school's Waymark: each thing that is not as it should be, beside what is normal. */
export const operationsWeekly: Layout<OperationsWeeklyFacts, typeof operationsWeeklyWords> = {
  audience: "staff",
  facts: operationsWeeklyFacts,
  compose: ({ schoolName, signals, operations }, say) => ({
    subject: say.subject(signals.length),
    blocks: [
      paragraph(say.why),
      ...signals.flatMap(({ what, now, normal, todo }) => [
        heading(what),
        table(say.caption, [
          { label: say.now, value: now },
          { label: say.normal, value: normal },
        ]),
        ...(todo === undefined ? [] : [paragraph(say.shared.sentence(todo))]),
      ]),
      button(say.open, operations),
      smallPrint(say.from(schoolName)),
    ],
  }),
};
