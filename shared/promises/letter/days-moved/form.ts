import type { Form } from "#contracts/form.ts";
import { choiceField, dateField, oneStep } from "#contracts/forms/fields.ts";
import { options } from "#contracts/forms/options.ts";

const ways = [
  ["phone", "By phone"],
  ["written", "In writing"],
  ["in-person", "In person"],
] as const;

/** The calendar has moved days that a letter had told: whoever relies on them hears of it (catalogue O26; findings K2.3). */
export const daysMovedForm: Form = oneStep({
  id: "days-moved",
  title: "Tell the parents and the provider of changed days",
  submit: "Record that they were told",
  fields: [
    choiceField(
      "parents",
      "How were the parents told?",
      "Select how the parents were told",
      options(...ways),
    ),
    choiceField(
      "provider-told",
      "How was the provider told?",
      "Select how the provider was told",
      options(...ways, ["knew", "It knew already, or there is no provider"]),
    ),
    dateField("told-on", "When was the last of them told?", "Enter when the last of them was told"),
  ],
});
