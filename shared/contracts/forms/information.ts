import type { Form } from "../form.ts";
import { options } from "./options.ts";

/** What the provider was told of the pupil (catalogue O57; TWE 14.1, 7.9, 13.3): never by ordinary e-mail. */
export const informationForm: Form = {
  id: "information-shared",
  title: "Information shared with the provider",
  submit: "Record what was shared",
  steps: [
    {
      id: "information-shared",
      title: "Information shared with the provider",
      lead: "Hand it over in person, on paper or through a secure system. Ordinary e-mail is not safe for it.",
      fields: [
        {
          name: "what",
          kind: "checkboxes",
          label: "What was shared?",
          hint: "The risk assessment always is. Health, emergency contacts and who may collect go with the pack for day one.",
          options: options(
            ["risk-assessment", "The risk assessment"],
            ["send", "Special educational needs and what helps"],
            ["ehcp", "Education, health and care plan"],
            ["attainment", "Attainment and reading"],
            ["safeguarding", "Safeguarding, as far as the provider needs it"],
            ["interventions", "Support so far, and agencies involved"],
          ),
          missing: "Select what was shared",
        },
        {
          name: "how",
          kind: "radios",
          label: "How?",
          options: options(
            ["in-person", "In a meeting, on paper"],
            ["secure-system", "Through a system that needs a sign-in"],
            ["encrypted", "As an encrypted file, with the key told by phone"],
          ),
          missing: "Select how it was shared",
        },
        { name: "on", kind: "date", label: "When?", missing: "Enter when it was shared" },
        {
          name: "by",
          kind: "text",
          label: "Who shared it?",
          max: 120,
          private: true,
          missing: "Enter who shared it",
        },
        {
          name: "to",
          kind: "text",
          label: "Who at the provider received it?",
          max: 120,
          private: true,
          missing: "Enter who received it",
        },
        {
          name: "basis",
          kind: "radios",
          label: "On which lawful basis?",
          options: options(
            ["public-task", "Public task: the school’s duty to educate and to keep safe"],
            ["legal-obligation", "Legal obligation"],
            ["vital-interests", "To protect somebody’s life"],
          ),
          missing: "Select the lawful basis",
        },
      ],
    },
  ],
};
