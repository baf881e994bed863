import {
  choiceField,
  dateField,
  oneStep,
  severalField,
  wordsField,
  yesNoField,
} from "#contracts/forms/fields.ts";
import { options } from "#contracts/forms/options.ts";

/** The emergency review of a suspended placement: only this lifts it (catalogue O100, O88; ECC 8, TWE 14.8). */
export const emergencyReviewForm = oneStep({
  id: "emergency-review",
  title: "Record the emergency review",
  submit: "Record the decision",
  fields: [
    dateField("held-on", "When was it held?", "Enter when it was held"),
    severalField(
      "present",
      "Who decided?",
      "Select who decided",
      options(
        ["dsl", "Safeguarding lead or deputy"],
        ["headteacher", "Headteacher"],
        ["ap-lead", "AP lead"],
        ["governors", "Chair of governors"],
      ),
    ),
    choiceField(
      "lado",
      "Was the LADO told?",
      "Select whether the LADO was told",
      options(["yes", "Yes"], ["not-needed", "It is no allegation against an adult"]),
    ),
    choiceField(
      "decision",
      "What is decided?",
      "Select what is decided",
      options(
        ["continue", "The placement continues", "Only if every concern is fully dealt with"],
        ["stay", "It stays suspended"],
        ["end", "It ends at once"],
      ),
    ),
    yesNoField(
      "addressed",
      "Is every concern fully dealt with?",
      "Select whether every concern is dealt with",
    ),
    dateField("last-day", "What was the last day?", "Enter the last day", {
      when: { field: "decision", is: ["end"] },
    }),
    choiceField(
      "next-day",
      "Where is the child on the next school day?",
      "Select where the child is on the next school day",
      options(
        ["provider", "At the provider"],
        ["school", "At school"],
        ["home", "At home, with work and daily calls"],
        ["other", "At another provider"],
      ),
    ),
    choiceField(
      "parents",
      "What may the parents be told?",
      "Select what the parents may be told",
      options(["nothing-yet", "Nothing yet"], ["released", "I have released it; it is told by word"]),
    ),
    wordsField("why", "Why is it decided so?", "Enter why it is decided so", {
      hint: "The reasons for the decision, not the story of the concern",
    }),
  ],
});
