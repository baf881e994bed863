import type { Form } from "#contracts/form.ts";
import { onRecord } from "#contracts/read-by.ts";

/** A parent's written agreement to shorter notice (placements by agreement only; never a direction). */
export const noticeShortenedForm: Form = {
  id: "notice-shortened",
  title: "Shorter notice agreed in writing",
  submit: "Record the agreement",
  steps: [
    {
      id: "notice-shortened",
      title: "Shorter notice agreed in writing",
      lead: "Only the parent can agree to shorter notice, and only in writing.",
      fields: [
        {
          name: "agreed-on",
          kind: "date",
          label: "When did the parent agree?",
          missing: "Enter when the parent agreed",
        },
        {
          name: "where",
          kind: "text",
          readBy: onRecord,
          label: "Where is the written agreement kept?",
          max: 300,
          private: true,
          missing: "Enter where the written agreement is kept",
        },
      ],
    },
  ],
};
