import { dateField, oneStep, severalField, wordsField } from "#contracts/forms/fields.ts";
import { options } from "#contracts/forms/options.ts";

/** Talk with parents about the return, with objectives (catalogue O107; TWE 16.4). */
export const returnMeetingForm = oneStep({
  id: "return-meeting",
  title: "Talk with parents about what comes next",
  submit: "Record the talk",
  fields: [
    dateField("held-on", "When?", "Enter when it was"),
    severalField(
      "with",
      "Who took part?",
      "Select who took part",
      options(
        ["parents", "Parents"],
        ["pupil", "The pupil"],
        ["class-teacher", "Class teacher or tutor"],
        ["provider", "The provider"],
      ),
    ),
    wordsField("attendance-goal", "What is the goal for attendance?", "Enter the goal for attendance", {
      optional: true,
    }),
    wordsField("behaviour-goal", "What is the goal for behaviour?", "Enter the goal for behaviour", {
      optional: true,
    }),
    wordsField("agreed", "What was agreed?", "Enter what was agreed"),
  ],
});
