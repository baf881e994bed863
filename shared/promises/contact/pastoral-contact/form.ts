import { choiceField, dateField, oneStep, severalField, wordsField } from "#contracts/forms/fields.ts";
import { options } from "#contracts/forms/options.ts";

/** Pastoral contact with the pupil, and contact with the provider (catalogue O94; TWE 13.2, ECC 4). */
export const pastoralContactForm = oneStep({
  id: "pastoral-contact",
  title: "Record a pastoral contact",
  submit: "Record the contact",
  fields: [
    dateField("on", "When?", "Enter when it was"),
    severalField(
      "with",
      "With whom?",
      "Select with whom",
      options(["pupil", "The pupil"], ["provider", "The provider"]),
    ),
    choiceField(
      "how",
      "How?",
      "Select how",
      options(
        ["visit", "On a visit"],
        ["phone", "By phone"],
        ["online", "Online"],
        ["at-school", "At school"],
      ),
    ),
    wordsField("said", "How is the pupil?", "Enter how the pupil is"),
  ],
});
