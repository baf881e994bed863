import { choiceField, dateField, oneStep, severalField } from "#contracts/forms/fields.ts";
import { options } from "#contracts/forms/options.ts";

/** The annual review of the plan, where it falls within the placement (catalogue O11, O93). */
export const annualReviewHeldForm = oneStep({
  id: "annual-review-held",
  title: "The annual review of the plan was held",
  submit: "Record it",
  lead: "What was said stands in the papers of the review.",
  fields: [
    dateField("on", "When was it held?", "Enter when it was held"),
    severalField(
      "present",
      "Who took part or sent views?",
      "Select who took part",
      options(
        ["parents", "Parents or carers"],
        ["pupil", "The pupil"],
        ["provider", "The provider"],
        ["authority", "The authority that keeps the plan"],
        ["health", "Health or social care"],
      ),
    ),
    choiceField(
      "outcome",
      "What does the school recommend?",
      "Select what the school recommends",
      options(
        ["keep", "The plan stays as it is"],
        ["change", "The plan is changed"],
        ["setting", "The plan names another setting"],
        ["cease", "The plan is not needed any more"],
      ),
    ),
    dateField(
      "sent-on",
      "When did its papers go to the authority?",
      "Enter when its papers went to the authority",
      {
        hint: "Within two weeks of the meeting",
      },
    ),
    dateField(
      "next-on",
      "By which day must the next one be held?",
      "Enter by which day the next one must be held",
    ),
  ],
});
