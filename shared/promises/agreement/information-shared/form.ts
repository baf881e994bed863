import type { Form } from "#contracts/form.ts";
import { options } from "#contracts/forms/options.ts";
import { onRecord } from "#contracts/read-by.ts";

/** What the provider was told of the pupil (catalogue O57; TWE 14.1, 7.9, 13.3): never by ordinary e-mail. */
export const informationSharedForm: Form = {
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
          hint: "Health, risks, emergency contacts and who may collect are in the pack for day one: nobody writes them twice.",
          options: options(
            ["send", "Special educational needs and what helps"],
            ["ehcp", "Education, health and care plan"],
            ["attainment", "Attainment and reading"],
            ["safeguarding", "Safeguarding, as far as the provider needs it"],
            ["interventions", "Support so far, and agencies involved"],
            ["police", "Police reports and Operation Encompass", "As far as they may be passed on"],
            ["nothing-more", "Nothing beyond the pack"],
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
        { name: "on", known: "today", kind: "date", label: "When?", missing: "Enter when it was shared" },
        {
          name: "by",
          known: "staff.me",
          kind: "text",
          readBy: onRecord,
          label: "Who shared it?",
          max: 120,
          private: true,
          missing: "Enter who shared it",
        },
        {
          name: "to",
          known: "provider.person",
          kind: "text",
          readBy: onRecord,
          label: "Who at the provider received it?",
          max: 120,
          private: true,
          missing: "Enter who received it",
        },
        {
          name: "basis",
          known: "law.public-task",
          kind: "radios",
          label: "On which lawful basis?",
          options: options(
            ["public-task", "Public task: the school’s duty to educate and to keep safe"],
            ["legal-obligation", "Legal obligation"],
            ["vital-interests", "To protect somebody’s life"],
          ),
          missing: "Select the lawful basis",
        },
        {
          name: "early-help",
          kind: "radios",
          label: "Is there Early Help, or a process like it, for the family?",
          options: options(
            ["involved", "Yes, and the provider takes part in it"],
            ["not-yet", "Yes, and the provider does not take part yet"],
            ["none", "No"],
          ),
          missing: "Select whether there is Early Help",
        },
      ],
    },
  ],
};
