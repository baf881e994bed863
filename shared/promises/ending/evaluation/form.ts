import { choiceField, oneStep, wordsField, yesNoField } from "#contracts/forms/fields.ts";
import { options } from "#contracts/forms/options.ts";

/** How well the placement has served the pupil (catalogue O111; ECC 6). */
export const evaluationForm = oneStep({
  id: "evaluation",
  title: "Evaluate the placement",
  submit: "Record the evaluation",
  fields: [
    choiceField(
      "objectives",
      "Were its objectives met?",
      "Select whether its objectives were met",
      options(["all", "All of them"], ["some", "Some of them"], ["none", "None of them"]),
    ),
    {
      name: "attendance",
      known: "placement.attendance",
      kind: "number",
      label: "Attendance in percent",
      hint: "Filled in from the registers where they have it. Correct it if the school’s own register says otherwise.",
      min: 0,
      max: 100,
      unit: "%",
      missing: "Enter the attendance in percent",
    },
    yesNoField(
      "again",
      "Would the school use this provider again?",
      "Select whether the school would use it again",
    ),
    wordsField("results", "Results of examinations and assessments", "Enter the results", { optional: true }),
    wordsField("learned", "What has the school learned from it?", "Enter what the school has learned"),
  ],
});
