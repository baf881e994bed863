import { choiceField, oneStep } from "#contracts/forms/fields.ts";
import { options } from "#contracts/forms/options.ts";

/** The safeguarding lead has seen it; without this in time the deputy is alerted (catalogue O124). */
export const concernAcknowledgedForm = oneStep({
  id: "concern-acknowledged",
  title: "Acknowledge the concern",
  submit: "I have it in hand",
  fields: [
    choiceField(
      "how",
      "How did it reach you first?",
      "Select how it reached you first",
      options(["by-word", "By word"], ["mail", "By the alert"]),
    ),
  ],
});
