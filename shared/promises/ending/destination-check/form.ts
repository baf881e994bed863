import { choiceField, dateField, oneStep, wordsField } from "#contracts/forms/fields.ts";
import { options } from "#contracts/forms/options.ts";

/** Whether the destination has held, some weeks on (catalogue O109; ECC 4, TWE 6.5): with the attendance since. */
export const destinationCheckForm = oneStep({
  id: "destination-check",
  title: "Look whether the destination has held",
  submit: "Record it",
  lead: "Ask the school, college or family where the pupil is now.",
  fields: [
    dateField("on", "When did you ask?", "Enter when you asked"),
    choiceField(
      "held",
      "Is the pupil still there?",
      "Select whether the pupil is still there",
      options(
        ["yes", "Yes"],
        ["partly", "Yes, but not as planned", "For example part time, or often away"],
        ["moved", "No, the pupil is elsewhere"],
        ["not-known", "It could not be found out", "Nobody could or would say"],
      ),
    ),
    {
      name: "attendance",
      kind: "number",
      label: "Attendance since then, in percent",
      hint: "From the register of the school where the pupil is. Leave it empty where nobody told it.",
      min: 0,
      max: 100,
      unit: "%",
      optional: true,
      missing: "Enter the attendance in percent",
    },
    wordsField("said", "How is it going, and what is done about it?", "Enter how it is going"),
  ],
});
