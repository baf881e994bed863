import type { Form } from "#contracts/form.ts";
import { options } from "#contracts/forms/options.ts";
import { onRecord } from "#contracts/read-by.ts";

/** The decision to end a placement, in whatever phase it is. */
export const endForm: Form = {
  id: "end",
  title: "End the placement",
  submit: "Record the end",
  steps: [
    {
      id: "end",
      title: "End the placement",
      fields: [
        { name: "last-day", kind: "date", label: "What is the last day?", missing: "Enter the last day" },
        {
          name: "why",
          kind: "radios",
          label: "Why does it end?",
          options: options(
            ["objectives-met", "Its objectives are met"],
            ["planned-end", "It has reached its planned end"],
            ["not-meeting-needs", "It does not meet the pupil's needs"],
            ["no-improvement", "Formal reviews showed no improvement"],
            ["safeguarding", "It was not safe"],
            ["parents-withdrew", "Parents withdrew their agreement"],
            ["school-withdrew", "The school gave notice"],
            ["refused", "Parents did not agree"],
            ["not-going-ahead", "It is not going ahead"],
            ["moved-away", "The pupil has moved away"],
          ),
          missing: "Select why it ends",
        },
        {
          name: "details",
          kind: "textarea",
          readBy: onRecord,
          label: "What led to this?",
          max: 2000,
          private: true,
          missing: "Enter what led to this",
        },
      ],
    },
  ],
};
