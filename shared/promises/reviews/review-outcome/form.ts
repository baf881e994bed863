import { oneStep, severalField, wordsField, yesNoField } from "#contracts/forms/fields.ts";
import { options } from "#contracts/forms/options.ts";

const onPaper = severalField(
  "told",
  "Those who get letters on paper",
  "Select what applies",
  options(["paper", "They have been given it on paper"]),
  { optional: true },
);

/** What parents read of a review, checked by staff before it goes (catalogue O30, O85). */
export const reviewOutcomeForm = oneStep({
  id: "review-outcome",
  title: "Tell the parents the outcome of the review",
  submit: "Send it to the parents",
  lead: "It goes to the parents as you write it here. Leave out what concerns other children, and words that only staff understand.",
  fields: [
    wordsField("how-it-goes", "How is it going?", "Enter how it is going"),
    wordsField("decided", "What was decided, and why?", "Enter what was decided and why"),
    wordsField("next-steps", "What happens next?", "Enter what happens next"),
    yesNoField(
      "read-through",
      "Have you read it through as the parents will?",
      "Select whether you have read it through",
    ),
    onPaper,
  ],
});
