import { choiceField, dateField, oneStep, wordsField } from "#contracts/forms/fields.ts";
import { options } from "#contracts/forms/options.ts";

/** Where a pupil learns whose provider may not be used any more (catalogue O54). */
export const providerAlternativeForm = oneStep({
  id: "provider-alternative",
  title: "The provider may not be used: decide where the pupil learns",
  submit: "Record the decision",
  fields: [
    dateField("on", "When was it decided?", "Enter when it was decided"),
    choiceField(
      "decision",
      "What was decided?",
      "Select what was decided",
      options(
        ["another", "Another provider", "The end here is recorded next, and a new referral follows"],
        ["school", "Back to school", "The end here is recorded next"],
        ["stays", "The pupil stays until it is put right", "Only where the pupil is safe there"],
      ),
    ),
    dateField("until", "By which day is it put right?", "Enter the day by which it is put right", {
      when: { field: "decision", is: ["stays"] },
    }),
    wordsField(
      "why",
      "Why, and how is the pupil kept safe until then?",
      "Enter why, and how the pupil is kept safe",
    ),
  ],
});
