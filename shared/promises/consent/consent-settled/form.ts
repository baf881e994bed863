import type { Form, Option } from "#contracts/form.ts";
import { asked } from "#promises/asked.ts";

/** What the school did about a question or a wish to be called. */
export const settleForm = (asked: readonly Option[]): Form => ({
  id: "consent-settled",
  title: "Record your reply to the parent",
  submit: "Record the reply",
  steps: [
    {
      id: "consent-settled",
      title: "Record your reply to the parent",
      fields: [
        {
          name: "ask",
          kind: "radios",
          label: "To whom?",
          options: asked,
          missing: "Select to whom you replied",
        },
        { name: "replied-on", kind: "date", label: "When?", missing: "Enter when you replied" },
        {
          name: "reply",
          kind: "textarea",
          label: "What was said?",
          max: 2000,
          private: true,
          missing: "Enter what was said",
        },
      ],
    },
  ],
});

export const consentSettledForm = asked(["asked"], (c) => settleForm(c.asked));
