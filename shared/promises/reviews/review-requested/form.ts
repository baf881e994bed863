import { choiceField, dateField, oneStep, wordsField } from "#contracts/forms/fields.ts";
import { options } from "#contracts/forms/options.ts";

/** A review that somebody asked for in writing (SI 2012/2532 reg.4A; the same courtesy for an agreement). */
export const reviewRequestedForm = oneStep({
  id: "review-requested",
  title: "A review was asked for",
  submit: "Record the request and the answer",
  lead: "It is held as soon as reasonably practicable, unless one was held in the ten weeks before the request.",
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
      "safety",
      "Is it about the pupil’s safety?",
      "Select whether it is about the pupil’s safety",
      options(["no", "No"], ["yes", "Yes, or perhaps", "The safeguarding lead is alerted at once"]),
    ),
    choiceField(
      "answer",
      "What does the school answer?",
      "Select what the school answers",
      options(["hold", "A review is held"], ["decline", "No, one was held a short time ago"]),
    ),
    dateField("hold-by", "By which day is it held?", "Enter the day by which it is held", {
      when: { field: "answer", is: ["hold"] },
    }),
    wordsField(
      "decline-why",
      "Why is none held now, in words for the person?",
      "Enter why none is held now",
      {
        when: { field: "answer", is: ["decline"] },
        hint: "It goes to the parents in a letter, with the day from which a request must be met",
      },
    ),
  ],
});
