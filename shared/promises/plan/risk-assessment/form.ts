import type { Form } from "#contracts/form.ts";
import { options } from "#contracts/forms/options.ts";
import { onRecord } from "#contracts/read-by.ts";

/** The pupil's own risk assessment (catalogue O9: law or safety, never waived). */
export const riskAssessmentForm: Form = {
  id: "risk-assessment",
  title: "Risk assessment of the pupil",
  submit: "Record the risk assessment",
  steps: [
    {
      id: "risk-assessment",
      title: "Risk assessment of the pupil",
      lead: "For this pupil at this provider, travel included. It is looked at again at each review.",
      fields: [
        {
          name: "assessed-on",
          kind: "date",
          label: "When was it made?",
          missing: "Enter when it was made",
        },
        {
          name: "risks",
          kind: "textarea",
          readBy: onRecord,
          label: "What could happen, and to whom?",
          max: 3000,
          private: true,
          missing: "Enter what could happen",
        },
        {
          name: "measures",
          kind: "textarea",
          readBy: onRecord,
          label: "What keeps everybody safe, and who does it?",
          max: 3000,
          private: true,
          missing: "Enter what keeps everybody safe",
        },
        {
          name: "level",
          kind: "radios",
          label: "The risk with these measures",
          inline: true,
          options: options(["low", "Low"], ["medium", "Medium"], ["high", "High"]),
          missing: "Select the risk with these measures",
        },
        {
          name: "may-start",
          kind: "radios",
          label: "Can the placement start with these measures?",
          options: options(["yes", "Yes"], ["no", "No, more has to be done first"]),
          missing: "Select whether the placement can start",
        },
        {
          name: "next-on",
          known: "placement.first-review",
          kind: "date",
          label: "When is it looked at again?",
          missing: "Enter when it is looked at again",
        },
      ],
    },
  ],
};
