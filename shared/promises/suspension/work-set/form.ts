import type { Form } from "#contracts/form.ts";
import { dateField, oneStep, wordsField, yesNoField } from "#contracts/forms/fields.ts";

/** Work for the first five days of a suspension, set and marked (catalogue O69; TWE 10.5). */
export const workSetForm: Form = oneStep({
  id: "work-set",
  title: "Work set during the suspension",
  submit: "Record the work",
  lead: "Record it again when the work comes back and is marked.",
  fields: [
    dateField("from", "First day that the work is for", "Enter the first day that the work is for"),
    dateField("to", "Last day that the work is for", "Enter the last day that the work is for"),
    wordsField("what", "What was set, and how did it reach the pupil?", "Enter what was set"),
    yesNoField("marked", "Has it come back and been marked?", "Select whether it has been marked"),
  ],
});
