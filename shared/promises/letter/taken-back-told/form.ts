import type { Form } from "#contracts/form.ts";
import { dateField, oneStep, severalField } from "#contracts/forms/fields.ts";
import { options } from "#contracts/forms/options.ts";

/** Whoever was told of a record that has been taken back hears so (UK GDPR art. 19; catalogue O122). */
export const takenBackToldForm: Form = oneStep({
  id: "taken-back-told",
  title: "Tell those who were told of a mistake",
  submit: "Record that they were told",
  lead: "A record was a mistake and has been taken back. Somebody outside the school had been told of it already. Ring or write to each of them.",
  fields: [
    severalField(
      "how",
      "How were they told?",
      "Select how they were told",
      options(["phone", "By phone"], ["written", "In writing"], ["in-person", "In person"]),
    ),
    dateField("told-on", "When was the last of them told?", "Enter when the last of them was told"),
  ],
});
