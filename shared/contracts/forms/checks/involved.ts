import type { Field, Form } from "#contracts/form.ts";
import { onRecord } from "#contracts/read-by.ts";

export const on: Field = {
  name: "on",
  kind: "date",
  label: "When?",
  missing: "Enter when they were involved",
};

export const who: Field = {
  name: "who",
  kind: "text",
  readBy: onRecord,
  label: "With whom did you speak?",
  max: 200,
  private: true,
  missing: "Enter with whom you spoke",
};

export const said: Field = {
  name: "said",
  kind: "textarea",
  readBy: onRecord,
  label: "What was said and agreed?",
  max: 3000,
  private: true,
  missing: "Enter what was said and agreed",
};

export const form = (id: string, title: string, lead: string, fields: readonly Field[]): Form => ({
  id,
  title,
  submit: "Record it",
  steps: [{ id, title, lead, fields }],
});
