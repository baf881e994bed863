import type { Form } from "#contracts/form.ts";
import { choiceField, dateField, oneStep, wordsField } from "#contracts/forms/fields.ts";
import { options } from "#contracts/forms/options.ts";

/** What the school decides once it has heard the parents (catalogue O19, O22; TMP 6, WBS 7.4): their answers are on record. */
export const consentDecisionForm: Form = oneStep({
  id: "consent-decision",
  title: "Decide after hearing the parents",
  submit: "Record the decision",
  lead: "What each parent answered is on record. Weigh it, and say why it is decided so. To go on by direction, change the route instead.",
  fields: [
    choiceField(
      "decision",
      "What is decided?",
      "Select what is decided",
      options(
        [
          "go-on",
          "The placement goes on",
          "The letter to the parents says that it was decided after hearing them",
        ],
        ["end", "It does not go on", "The referral ends"],
      ),
    ),
    dateField("decided-on", "When was it decided?", "Enter when it was decided"),
    wordsField("reasons", "Why, after what the parents said?", "Enter the reasons for the decision"),
  ],
});
