import { oneStep, signatureField, wordsField } from "#contracts/forms/fields.ts";
import { toJudge } from "#contracts/read-by.ts";

/** The provider's last report, before the pupil comes back (catalogue O105, TWE 16.2). */
export const finalReportForm = oneStep({
  id: "final-report",
  title: "Final report",
  submit: "Send the final report",
  fields: [
    wordsField(
      "attainment",
      "What did the pupil attain, and what progress was there?",
      "Enter attainment and progress",
      { readBy: toJudge },
    ),
    {
      name: "sessions-attended",
      kind: "number",
      label: "How many sessions did the pupil attend in all?",
      min: 0,
      max: 1000,
      missing: "Enter how many sessions the pupil attended",
    },
    {
      name: "sessions-missed",
      kind: "number",
      label: "How many sessions did the pupil miss in all?",
      min: 0,
      max: 1000,
      missing: "Enter how many sessions the pupil missed",
    },
    wordsField(
      "behaviour-change",
      "What shows that behaviour has changed?",
      "Enter what shows that behaviour has changed",
      { readBy: toJudge },
    ),
    wordsField("helps", "What helps this pupil most?", "Enter what helps this pupil most", {
      readBy: toJudge,
    }),
    signatureField("typed-name", "Who wrote it?", "Enter who wrote it"),
  ],
});
