import { choiceField, dateField, oneStep, severalField, wordsField, yesNoField } from "./fields.ts";
import { options } from "./options.ts";

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

/** A review that somebody asked for in writing (SI 2012/2532 reg.4A; the same courtesy for an agreement). */
export const reviewRequestedForm = oneStep({
  id: "review-requested",
  title: "A review was asked for",
  submit: "Record the request and the answer",
  lead: "It is held as soon as practicable, unless one was held in the ten weeks before the request.",
  fields: [
    dateField("received-on", "When did the request arrive?", "Enter when the request arrived"),
    choiceField(
      "from",
      "Who asked?",
      "Select who asked",
      options(
        ["parent", "A parent"],
        ["pupil", "The pupil"],
        ["local-authority", "The local authority"],
        ["provider", "The provider"],
      ),
    ),
    wordsField("about", "What do they want to talk about?", "Enter what they want to talk about"),
    choiceField(
      "answer",
      "What does the school answer?",
      "Select what the school answers",
      options(["hold", "A review is held"], ["decline", "No, one was held a short time ago"]),
    ),
    dateField("hold-by", "By which day is it held?", "Enter the day by which it is held", {
      when: { field: "answer", is: ["hold"] },
    }),
    wordsField("decline-why", "What was the person told?", "Enter what the person was told", {
      when: { field: "answer", is: ["decline"] },
    }),
  ],
});
