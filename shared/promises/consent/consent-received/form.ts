import type { Form, Option } from "#contracts/form.ts";
import { options } from "#contracts/forms/options.ts";
import { onRecord } from "#contracts/read-by.ts";
import { asked } from "#promises/asked.ts";

/** An answer that reached the school on paper, by phone or in person, recorded by staff. */
export const consentOnPaperForm = (asked: readonly Option[]): Form => ({
  id: "consent-received",
  title: "Record a parent's answer",
  submit: "Record the answer",
  steps: [
    {
      id: "consent-received",
      title: "Record a parent's answer",
      fields: [
        {
          name: "ask",
          kind: "radios",
          label: "Whose answer is it?",
          options: asked,
          missing: "Select whose answer it is",
        },
        {
          name: "channel",
          kind: "radios",
          label: "How did it reach the school?",
          options: options(["paper", "On paper"], ["phone", "By phone"], ["in-person", "In person"]),
          missing: "Select how the answer reached the school",
        },
        { name: "received-on", kind: "date", label: "When?", missing: "Enter when the answer was received" },
        {
          name: "answer",
          kind: "radios",
          label: "What is the answer?",
          options: options(
            ["agree", "Agrees"],
            ["refuse", "Does not agree"],
            ["question", "Has a question"],
            ["call-me", "Wishes to be called"],
          ),
          missing: "Select the answer",
        },
        {
          name: "said",
          kind: "textarea",
          readBy: onRecord,
          label: "What was said or written?",
          max: 2000,
          private: true,
          optional: true,
          missing: "Enter what was said",
        },
      ],
    },
  ],
});

export const consentReceivedForm = asked(["asked"], (c) => consentOnPaperForm(c.asked));
