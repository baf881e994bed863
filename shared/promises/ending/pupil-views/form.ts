import { choiceField, dateField, lineField, oneStep, wordsField } from "#contracts/forms/fields.ts";
import { options } from "#contracts/forms/options.ts";

/** The pupil's own view of how it went (catalogue O106; TWE 16.3): asked always, and any answer is an answer. */
export const pupilViewsForm = oneStep({
  id: "pupil-views",
  title: "The pupil’s views",
  submit: "Record the pupil’s views",
  fields: [
    dateField("asked-on", "When was the pupil asked?", "Enter when the pupil was asked"),
    choiceField(
      "how",
      "How did the pupil answer?",
      "Select how the pupil answered",
      options(
        ["talk", "In a talk"],
        ["pictures", "With pictures or signs"],
        ["writing", "In writing"],
        ["helper", "With the help of somebody the pupil trusts"],
        ["declined", "The pupil did not want to say"],
        ["unable", "The pupil could not be asked"],
      ),
    ),
    wordsField("said", "What did the pupil say or show?", "Enter what the pupil said or showed", {
      when: { field: "how", is: ["talk", "pictures", "writing", "helper"] },
    }),
    lineField("asked-by", "Who asked?", "Enter who asked"),
  ],
});
