import type { Form, Option } from "#contracts/form.ts";
import { oneStep, signatureField, wordsField } from "#contracts/forms/fields.ts";
import { objectiveFields, pupilWords, sessionFields } from "#contracts/forms/report.ts";
import { toJudge } from "#contracts/read-by.ts";
import { asked } from "../../asked.ts";

const made = (objectives: readonly Option[]): Form =>
  oneStep({
    id: "final-report",
    title: "Final report",
    submit: "Send the final report",
    lead: "School staff read it before the parents do. A concern about safety does not belong here: ring the school.",
    fields: [
      ...sessionFields(" in all", 1000),
      ...objectiveFields(objectives),
      wordsField(
        "attainment",
        "What did the pupil attain, and what progress was there?",
        "Enter attainment and progress",
        { readBy: toJudge },
      ),
      wordsField(
        "behaviour-change",
        "What shows that behaviour has changed?",
        "Enter what shows that behaviour has changed",
        { readBy: toJudge },
      ),
      wordsField("helps", "What helps this pupil most?", "Enter what helps this pupil most", {
        readBy: toJudge,
      }),
      pupilWords,
      signatureField("typed-name", "Who wrote it?", "Enter who wrote it"),
    ],
  });

/** The provider's last report, before the pupil comes back (catalogue O105, TWE 16.2). */
export const finalReportForm = asked(["objectives"], (c) => made(c.objectives));
