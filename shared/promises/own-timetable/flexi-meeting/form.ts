import type { Form } from "#contracts/form.ts";
import { choiceField, dateField, oneStep, wordsField } from "#contracts/forms/fields.ts";
import { options } from "#contracts/forms/options.ts";

/** The meeting, or that the parents did not want one (catalogue O117; WBS 10.4). */
export const flexiMeetingForm: Form = oneStep({
  id: "flexi-meeting",
  title: "Record the meeting about the request",
  submit: "Record the meeting",
  fields: [
    choiceField(
      "held",
      "Was it held?",
      "Select whether it was held",
      options(["yes", "Yes"], ["declined", "The parents did not want one"], ["missed", "They did not come"]),
    ),
    dateField("on", "On which day?", "Enter the day"),
    wordsField("said", "What was said?", "Enter what was said"),
  ],
});
