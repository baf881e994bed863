import type { Form } from "#contracts/form.ts";
import { options } from "#contracts/forms/options.ts";
import { onRecord } from "#contracts/read-by.ts";

/** Where the pupil goes from here (catalogue O109, TWE 16.5 and 6.5). */
export const destinationForm: Form = {
  id: "destination",
  title: "Record the destination",
  submit: "Record the destination",
  steps: [
    {
      id: "destination",
      title: "Record the destination",
      fields: [
        {
          name: "destination",
          kind: "radios",
          label: "Where is the pupil educated now?",
          options: options(
            ["mainstream-full", "Back in school, full time"],
            ["mainstream-phased", "Back in school, phased return"],
            ["other-mainstream", "Another mainstream school"],
            ["special-school", "Special school"],
            ["other-provision", "Other alternative provision"],
            ["home-education", "Elective home education"],
            ["other", "Elsewhere"],
          ),
          missing: "Select where the pupil is educated now",
        },
        { name: "from", kind: "date", label: "Since when?", missing: "Enter since when" },
        {
          name: "before-why",
          kind: "textarea",
          readBy: onRecord,
          label: "Why is it recorded before the final report, the pupil’s views or the plan for the return?",
          hint: "Only where one of these is not there yet",
          max: 1000,
          private: true,
          optional: true,
          missing: "Enter why it is recorded before them",
        },
        {
          name: "next",
          kind: "textarea",
          readBy: onRecord,
          label: "What happens next, in words for parents?",
          hint: "It goes into the letter about the end",
          max: 1000,
          private: true,
          missing: "Enter what happens next",
        },
        {
          name: "achieved",
          kind: "textarea",
          readBy: onRecord,
          label: "What did the pupil achieve?",
          max: 3000,
          private: true,
          missing: "Enter what the pupil achieved",
        },
      ],
    },
  ],
};
