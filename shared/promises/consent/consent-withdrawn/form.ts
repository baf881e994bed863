import type { Form, Option } from "#contracts/form.ts";
import { onRecord } from "#contracts/read-by.ts";
import { asked } from "#promises/asked.ts";

/** No longer waiting for one person's answer, where another's agreement stands, or where parents are consulted. */
export const stopAskingForm = (asked: readonly Option[], consulted: boolean): Form => ({
  id: "consent-withdrawn",
  title: "Stop waiting for an answer",
  submit: "Stop waiting",
  steps: [
    {
      id: "consent-withdrawn",
      title: "Stop waiting for an answer",
      lead: consulted
        ? "Only after the school has tried to reach them in every way it has. Silence is not recorded as agreement."
        : "Only where another person with parental responsibility has agreed. Silence is not recorded as agreement.",
      fields: [
        {
          name: "ask",
          kind: "radios",
          label: "Whose answer?",
          options: asked,
          missing: "Select whose answer",
        },
        {
          name: "tried",
          kind: "textarea",
          readBy: onRecord,
          label: "What was done to reach them?",
          max: 2000,
          private: true,
          missing: "Enter what was done to reach them",
        },
      ],
    },
  ],
});

export const consentWithdrawnForm = asked(["asked", "consulted"], (c) =>
  stopAskingForm(c.asked, c.consulted),
);
