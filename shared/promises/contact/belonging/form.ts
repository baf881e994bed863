import { dateField, oneStep, severalField, wordsField, yesNoField } from "#contracts/forms/fields.ts";
import { options } from "#contracts/forms/options.ts";

/** That the pupil still belongs to the school (catalogue O96, O98; WBS 5.4). */
export const belongingForm = oneStep({
  id: "belonging",
  title: "Record how the pupil stays part of school",
  submit: "Record it",
  fields: [
    dateField("on", "When?", "Enter when it was"),
    severalField(
      "what",
      "What was it?",
      "Select what it was",
      options(
        ["event", "A visit, trip or event at school"],
        ["friends", "Time with friends"],
        ["news", "News and letters from school"],
        ["praise", "Praise or a reward"],
        ["support", "Counselling, careers or revision help"],
      ),
    ),
    yesNoField(
      "risk-assessed",
      "Was the risk of the event considered?",
      "Select whether the risk was considered",
      {
        when: { field: "what", is: ["event"] },
      },
    ),
    wordsField("how", "How was it?", "Enter how it was", { optional: true }),
  ],
});
