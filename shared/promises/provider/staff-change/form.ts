import { dateField, oneStep, wordsField, yesNoField } from "#contracts/forms/fields.ts";

/** A change of staff at the provider (catalogue O103): its written checks are confirmed again. */
export const staffChangeForm = oneStep({
  id: "staff-change",
  title: "Staff at the provider have changed",
  submit: "Record the change",
  fields: [
    dateField("told-on", "When did the school learn of it?", "Enter when the school learned of it"),
    wordsField("who", "Who is new, and in which work?", "Enter who is new"),
    yesNoField(
      "confirmed",
      "Has the provider confirmed in writing that the new staff are checked?",
      "Select whether the checks are confirmed",
    ),
    dateField(
      "confirmed-on",
      "On which day is the confirmation dated?",
      "Enter the date of the confirmation",
      {
        when: { field: "confirmed", is: ["yes"] },
      },
    ),
  ],
});
