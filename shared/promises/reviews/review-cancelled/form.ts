import { choiceField, oneStep, severalField, wordsField } from "#contracts/forms/fields.ts";
import { options } from "#contracts/forms/options.ts";

/** A planned review is called off: everybody who was invited is told, and it leaves their calendars (catalogue O83). */
export const reviewCancelledForm = oneStep({
  id: "review-cancelled",
  title: "Call off a planned review",
  submit: "Tell everybody who was invited",
  lead: "To hold it on another day, plan it again instead: the new invitation takes the place of this one.",
  fields: [
    choiceField(
      "kind",
      "Which meeting is called off?",
      "Select which meeting is called off",
      options(["review", "A review of the placement"], ["formal", "A formal review"]),
    ),
    wordsField("why", "Why, in words for those who were invited?", "Enter why it is called off", {
      hint: "All of them read it: write no names, and nothing about the pupil",
    }),
    severalField(
      "told",
      "Those who get letters on paper",
      "Select what applies",
      options(["paper", "They have been given it on paper"]),
      { optional: true },
    ),
  ],
});
