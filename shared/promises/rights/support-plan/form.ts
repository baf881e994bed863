import { dateField, oneStep, severalField, wordsField } from "#contracts/forms/fields.ts";
import { options } from "#contracts/forms/options.ts";

/** The support plan of the SENCO for social, emotional and mental health (catalogue O129; TMP 8). */
export const supportPlanForm = oneStep({
  id: "support-plan",
  title: "Support plan for social, emotional and mental health",
  submit: "Save the support plan",
  fields: [
    dateField("made-on", "When was it made?", "Enter when it was made"),
    severalField(
      "made-with",
      "With whom?",
      "Select with whom it was made",
      options(
        ["pupil", "The pupil"],
        ["parents", "Parents or carers"],
        ["provider", "The provider"],
        ["professionals", "Health or other services"],
      ),
    ),
    wordsField("needs", "Which needs were found?", "Enter which needs were found"),
    wordsField("support", "What support do they get, from whom?", "Enter what support they get"),
    dateField("next-on", "When is it looked at again?", "Enter when it is looked at again"),
  ],
});
