import type { Form } from "#contracts/form.ts";
import { choiceField, dateField, oneStep, severalField, wordsField } from "#contracts/forms/fields.ts";
import { options } from "#contracts/forms/options.ts";
import { dslFields } from "#contracts/forms/safety/feels-safe.ts";

/** One check on a pupil who is not on site (catalogue O114; WBS 9.6). */
export const welfareCheckForm: Form = oneStep({
  id: "welfare-check",
  title: "Record a check on the pupil",
  submit: "Record the check",
  lead: "For a day without time on site. If you are worried about the child, use “Tell the safeguarding lead of a concern” as well.",
  fields: [
    dateField("on", "For which day?", "Enter the day"),
    choiceField(
      "how",
      "How?",
      "Select how",
      options(["call", "By phone"], ["online", "By video call"], ["home-visit", "By a visit at home"]),
    ),
    severalField(
      "reached",
      "Who was seen or spoken with?",
      "Select who was seen or spoken with",
      options(["pupil", "The pupil"], ["parent", "A parent or carer"], ["nobody", "Nobody answered"]),
    ),
    choiceField(
      "well",
      "Is the pupil safe and well?",
      "Select whether the pupil is safe and well",
      options(
        ["yes", "Yes"],
        ["worry", "There is a worry", "Ring the safeguarding lead now; Waymark alerts them as well"],
        ["unknown", "Not known: nobody was reached", "Try again today"],
      ),
    ),
    ...dslFields,
    wordsField("said", "What was said?", "Enter what was said", { optional: true }),
  ],
});
