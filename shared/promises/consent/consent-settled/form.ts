import type { Form, Option } from "#contracts/form.ts";
import { onRecord } from "#contracts/read-by.ts";
import { asked } from "#promises/asked.ts";

/** What the school did about a question or a wish to be called. */
export const settleForm = (toReply: readonly Option[]): Form => ({
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
          options: toReply,
          missing: "Select to whom you replied",
        },
        { name: "replied-on", kind: "date", label: "When?", missing: "Enter when you replied" },
        {
          name: "reply",
          kind: "textarea",
          readBy: onRecord,
          label: "What was said?",
          max: 2000,
          private: true,
          missing: "Enter what was said",
        },
      ],
    },
  ],
});

export const consentSettledForm = asked(["toReply"], (c) => settleForm(c.toReply));
