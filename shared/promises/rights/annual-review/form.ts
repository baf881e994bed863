import { choiceField, dateField, lineField, oneStep } from "#contracts/forms/fields.ts";
import { options } from "#contracts/forms/options.ts";

/** An annual review that falls within the placement is asked about before it starts (catalogue O11). */
export const annualReviewForm = oneStep({
  id: "annual-review",
  title: "When does the plan’s annual review fall?",
  submit: "Record it",
  lead: "Asked before the placement begins. A review that falls within it is held before the first day, or during it with the provider’s report and attendance before everybody.",
  fields: [
    dateField(
      "next-on",
      "By which day must the next annual review be held?",
      "Enter by which day it must be held",
      { hint: "Within twelve months of the one before, or of the plan" },
    ),
    choiceField(
      "when",
      "When is it held?",
      "Select when it is held",
      options(
        ["before", "Before the first day"],
        ["during", "During the placement, with the provider"],
        ["after", "After the placement has ended"],
      ),
    ),
    lineField("agreed-with", "With whom at the authority was it agreed?", "Enter with whom it was agreed"),
  ],
});
