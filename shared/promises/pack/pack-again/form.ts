import type { Form } from "#contracts/form.ts";
import { onRecord } from "#contracts/read-by.ts";

/** Sends the provider the link again after a talk; whoever was rung can then open the pack (catalogue O57). */
export const packAgainForm: Form = {
  id: "pack-again",
  title: "Send the day-one pack again",
  submit: "Send the link again",
  steps: [
    {
      id: "pack-again",
      title: "Send the day-one pack again",
      lead: "Ring the provider first. A new link goes to the address on file; the code goes there too.",
      fields: [
        {
          name: "rung",
          kind: "textarea",
          readBy: onRecord,
          label: "Whom did you ring, and what was said?",
          max: 1000,
          private: true,
          missing: "Enter whom you rang and what was said",
        },
      ],
    },
  ],
};
