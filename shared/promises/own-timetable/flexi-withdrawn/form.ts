import type { Form } from "#contracts/form.ts";
import { choiceField, dateField, oneStep, wordsField } from "#contracts/forms/fields.ts";
import { options } from "#contracts/forms/options.ts";

/** Either side withdraws, with about four weeks’ notice (catalogue O118; WBS 10.6). */
export const flexiWithdrawnForm: Form = oneStep({
  id: "flexi-withdrawn",
  title: "End flexi-schooling by notice",
  submit: "Record the notice",
  lead: "Either side may end it, in writing, about four weeks before. The earliest last day is worked out from the day of the notice.",
  fields: [
    choiceField(
      "by",
      "Who gives notice?",
      "Select who gives notice",
      options(["parents", "The parents"], ["school", "The school"]),
    ),
    dateField("given-on", "When was it given in writing?", "Enter when it was given in writing"),
    dateField("last-day", "What is the last day of flexi-schooling?", "Enter the last day"),
    wordsField("shorter-why", "If it ends sooner than four weeks after: why?", "Enter why", {
      optional: true,
    }),
    wordsField("why", "Why does it end?", "Enter why it ends"),
  ],
});
