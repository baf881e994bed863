import type { Form, Option } from "#contracts/form.ts";
import { onRecord } from "#contracts/read-by.ts";
import { asked } from "#promises/asked.ts";

/** The headteacher starts with conditions: a process obligation waits, with reason and end (catalogue 1N). */
export const waiverFormWith = (waivable: readonly Option[]): Form => ({
  id: "waiver",
  title: "Let something wait",
  submit: "Let it wait",
  steps: [
    {
      id: "waiver",
      title: "Let something wait",
      lead: "Only the headteacher may do this, and only for process. What law or safety asks can never wait.",
      fields: [
        {
          name: "obligation",
          kind: "radios",
          label: "What may wait?",
          options: waivable,
          missing: "Select what may wait",
        },
        {
          name: "until",
          kind: "date",
          label: "Until when at the latest?",
          missing: "Enter until when it may wait",
        },
        {
          name: "reason",
          kind: "textarea",
          readBy: onRecord,
          label: "Why, and on which conditions?",
          max: 2000,
          private: true,
          missing: "Enter why it may wait, and on which conditions",
        },
      ],
    },
  ],
});

export const waiverForm = asked(["waivable"], (c) => waiverFormWith(c.waivable));
