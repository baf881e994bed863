import type { Form } from "../form.ts";
import { onRecord } from "../read-by.ts";

/** Somebody has seen to what failed, and says how. */
export const failureForm: Form = {
  id: "failure-seen-to",
  title: "See to what failed",
  submit: "I have seen to it",
  steps: [
    {
      id: "failure-seen-to",
      title: "See to what failed",
      fields: [
        {
          name: "how",
          kind: "textarea",
          readBy: onRecord,
          label: "What did you do?",
          hint: "For example: rang the mother at 10:20, and corrected her address.",
          max: 1000,
          private: true,
          missing: "Enter what you did",
        },
      ],
    },
  ],
};
