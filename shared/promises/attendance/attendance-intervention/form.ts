import { choiceField, dateField, oneStep, severalField, wordsField } from "#contracts/forms/fields.ts";
import { options } from "#contracts/forms/options.ts";

/** What the school does when attendance has fallen (catalogue O79; TWE 15.5). */
export const attendanceInterventionForm = oneStep({
  id: "attendance-intervention",
  title: "Act on attendance",
  submit: "Record what was done",
  lead: "Sessions up to the day that you enter have been acted on. Later ones are counted anew.",
  fields: [
    dateField("on", "When?", "Enter when it was"),
    severalField(
      "what",
      "What was done?",
      "Select what was done",
      options(
        ["pupil", "A talk with the pupil about what keeps them away"],
        ["parents", "A talk or meeting with the parents"],
        ["provider", "A talk with the provider"],
        ["changed", "Times, transport or support were changed"],
        ["early-help", "Early Help or another service was brought in"],
        [
          "notice",
          "A notice to improve or a penalty notice was considered",
          "As the attendance policy has it",
        ],
      ),
    ),
    wordsField("agreed", "What was agreed?", "Enter what was agreed"),
    choiceField(
      "again",
      "Is it looked at again?",
      "Select whether it is looked at again",
      options(["yes", "Yes"], ["no", "No, attendance is where it should be"]),
    ),
    dateField("next-on", "When is it looked at again?", "Enter when it is looked at again", {
      when: { field: "again", is: ["yes"] },
    }),
  ],
});
