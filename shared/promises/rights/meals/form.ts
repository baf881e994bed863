import { choiceField, dateField, oneStep, wordsField } from "#contracts/forms/fields.ts";
import { options } from "#contracts/forms/options.ts";

/** Meals of a pupil who is entitled to free school meals (catalogue O63; WBS 7.11). */
export const mealsForm = oneStep({
  id: "meals",
  title: "Free school meals at the provider",
  submit: "Record the arrangement",
  fields: [
    choiceField(
      "who",
      "Who gives the meal?",
      "Select who gives the meal",
      options(
        ["provider", "The provider, and the school pays"],
        ["school", "The school sends it"],
        ["voucher", "A voucher or payment to the family"],
        ["not-there", "The pupil is not there at mealtimes"],
      ),
    ),
    dateField("from", "From which day?", "Enter from which day"),
    wordsField("needs", "What must be known of food and allergies?", "Enter what must be known", {
      optional: true,
      hint: "The emergency sheet has the allergies: only what the kitchen needs besides",
    }),
  ],
});
