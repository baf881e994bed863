import type { Form } from "../form.ts";
import { options } from "./options.ts";

/** The personal plan (catalogue O8; TWE 6.3-6.4, 4.1): objectives, starting point, targets, and the way back. */
export const planForm: Form = {
  id: "plan",
  title: "Personal plan",
  submit: "Save the plan",
  steps: [
    {
      id: "plan",
      title: "Personal plan",
      lead: "The objectives are agreed with the pupil and with the provider, and the way back is planned from the start.",
      fields: [
        {
          name: "objectives",
          kind: "textarea",
          label: "Objectives",
          hint: "One a line. The provider reads them in the agreement: write no names.",
          max: 1500,
          private: true,
          missing: "Enter the objectives",
        },
        {
          name: "agreed-with",
          kind: "checkboxes",
          label: "With whom were they agreed?",
          options: options(
            ["pupil", "The pupil, in words that suit them"],
            ["provider", "The provider"],
            ["parents", "Parents or carers"],
          ),
          missing: "Select with whom the objectives were agreed",
        },
        {
          name: "baseline",
          kind: "textarea",
          label: "Where does the pupil start from?",
          hint: "Attainment, attendance, behaviour, wellbeing as they are now",
          max: 3000,
          private: true,
          missing: "Enter where the pupil starts from",
        },
        {
          name: "targets",
          kind: "textarea",
          label: "Targets, and by when",
          max: 3000,
          private: true,
          missing: "Enter the targets",
        },
        {
          name: "measured",
          kind: "textarea",
          label: "How is progress measured?",
          max: 2000,
          private: true,
          missing: "Enter how progress is measured",
        },
        {
          name: "reintegration",
          kind: "textarea",
          label: "How does the pupil come back?",
          hint: "What has to be in place, who helps, and the first steps",
          max: 3000,
          private: true,
          missing: "Enter how the pupil comes back",
        },
      ],
    },
  ],
};
