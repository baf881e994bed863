import { dateField, lineField, oneStep, timeField, yesNoField } from "#contracts/forms/fields.ts";

/** A safeguarding concern (catalogue O99, O100, O124): when and under which reference; its story is not told here. */
export const concernForm = oneStep({
  id: "concern",
  title: "Tell the safeguarding lead of a concern",
  submit: "Alert the safeguarding lead",
  lead: "If a child is in danger now, ring 999 first. Tell the safeguarding lead by word as well, at once. Write nothing about the child here: only the reference of your note in the safeguarding system.",
  fields: [
    lineField(
      "reference",
      "Reference in the safeguarding system",
      "Enter the reference, or “not written yet”",
    ),
    dateField("on", "On which day did you learn of it?", "Enter the day on which you learned of it"),
    timeField("at", "At what time?", "Enter the time at which you learned of it"),
    yesNoField(
      "by-word",
      "Have you told the safeguarding lead by word?",
      "Select whether you have told the safeguarding lead",
    ),
  ],
});
