import { choiceField, oneStep, wordsField } from "#contracts/forms/fields.ts";
import { options } from "#contracts/forms/options.ts";

/** Each of those who decide together says that it is their decision too, or why not (catalogue O5; TWE 8.2, ECC 7). */
export const decisionConfirmedForm = oneStep({
  id: "decision-confirmed",
  title: "Agree or do not agree with the decision",
  submit: "Record your answer",
  lead: "The policy has you decide it together. It counts once each of you has agreed. Where one does not agree, it is decided anew.",
  fields: [
    choiceField(
      "answer",
      "Do you agree with the decision?",
      "Select whether you agree",
      options(["agree", "Yes, I agree"], ["disagree", "No, I do not agree"]),
    ),
    wordsField("reason", "Why not?", "Enter why you do not agree", {
      when: { field: "answer", is: ["disagree"] },
    }),
  ],
});
