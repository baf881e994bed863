import {
  choiceField,
  dateField,
  lineField,
  oneStep,
  severalField,
  timeField,
  wordsField,
} from "#contracts/forms/fields.ts";
import { options } from "#contracts/forms/options.ts";
import { reviewParties } from "#contracts/forms/review.ts";

/** Date, place and invitations of the next review (catalogue O83). */
export const reviewPlannedForm = oneStep({
  id: "review-planned",
  title: "Plan and invite to a review",
  submit: "Send the invitations",
  lead: "Parents who get letters by e-mail and the provider are sent an invitation at once.",
  fields: [
    choiceField(
      "kind",
      "What kind of meeting is it?",
      "Select what kind of meeting it is",
      options(
        ["review", "A review of the placement"],
        ["formal", "A formal review, because progress is not good enough"],
      ),
    ),
    dateField("held-on", "On which day?", "Enter the day of the review"),
    timeField("time", "At what time?", "Enter the time of the review"),
    timeField("until", "Until when, about?", "Enter until when it goes on", { optional: true }),
    lineField("place", "Where?", "Enter where it is held", {
      hint: "For example: at school, in the family room. Or: by video call",
    }),
    severalField("invited", "Who is invited?", "Select who is invited", reviewParties),
    wordsField("left-out", "Why is somebody not invited whom the policy names?", "Enter why", {
      optional: true,
      hint: "For example, that the pupil is too young for the whole meeting and is heard before",
    }),
    severalField(
      "told",
      "Other ways and short notice",
      "Select what applies",
      options(
        ["paper", "Those who get letters on paper have been given the invitation"],
        ["soon", "Everybody has agreed to a date sooner than the policy’s notice"],
      ),
      { optional: true },
    ),
  ],
});
