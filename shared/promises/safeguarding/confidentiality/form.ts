import {
  choiceField,
  dateField,
  lineField,
  oneStep,
  severalField,
  wordsField,
} from "#contracts/forms/fields.ts";
import { options } from "#contracts/forms/options.ts";

/** Whether a pupil may decide about confidentiality alone: the safeguarding lead's decision, on record (rules of sense, age). */
export const confidentialityForm = oneStep({
  id: "confidentiality",
  title: "Confidentiality of the pupil (Gillick competence)",
  submit: "Record the decision",
  lead: "The safeguarding lead decides whether the pupil understands enough to have something kept from the parents. A risk to the pupil or to others is always acted on. What it is about stays in the safeguarding system.",
  fields: [
    dateField("on", "When was it decided?", "Enter when it was decided"),
    choiceField(
      "decision",
      "What is decided?",
      "Select what is decided",
      options(
        ["competent", "The pupil is competent in this: it is kept confidential"],
        ["not-competent", "The pupil is not: parents are told as usual"],
        ["ended", "An earlier decision ends"],
      ),
    ),
    severalField(
      "about",
      "Which kind of information?",
      "Select which kind of information",
      options(
        ["views", "The pupil’s views"],
        ["health", "Health"],
        ["support", "Counselling or other support"],
      ),
      { when: { field: "decision", is: ["competent", "not-competent"] } },
    ),
    lineField("reference", "Reference in the safeguarding system", "Enter the reference"),
    wordsField("why", "Why is it decided so?", "Enter why it is decided so", {
      hint: "How the pupil showed understanding, not what it is about",
    }),
    dateField("again-on", "When is it looked at again?", "Enter when it is looked at again", {
      when: { field: "decision", is: ["competent"] },
    }),
  ],
});
