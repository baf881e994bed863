import type { Field, Form } from "../form.ts";
import { options } from "./options.ts";

const on: Field = { name: "on", kind: "date", label: "When?", missing: "Enter when they were involved" };
const who: Field = {
  name: "who",
  kind: "text",
  label: "With whom did you speak?",
  max: 200,
  private: true,
  missing: "Enter with whom you spoke",
};
const said: Field = {
  name: "said",
  kind: "textarea",
  label: "What was said and agreed?",
  max: 3000,
  private: true,
  missing: "Enter what was said and agreed",
};

const form = (id: string, title: string, lead: string, fields: readonly Field[]): Form => ({
  id,
  title,
  submit: "Record it",
  steps: [{ id, title, lead, fields }],
});

/** The authority and the plan of a pupil who has one (catalogue O11; TWE 9.2, WBS 7.5). */
export const authorityInvolvedForm = form(
  "authority-involved",
  "Involve the local authority: EHC plan",
  "The authority that keeps the pupil’s plan is closely involved before the placement is commissioned.",
  [
    on,
    who,
    said,
    {
      name: "plan-review",
      kind: "radios",
      label: "Is an early review of the plan needed?",
      options: options(["yes", "Yes, it is called"], ["no", "No"]),
      missing: "Select whether an early review of the plan is needed",
    },
  ],
);

/** Virtual school head and social worker of a looked-after child (catalogue O12; WBS 7.6, ECC 5). */
export const virtualSchoolInvolvedForm = form(
  "virtual-school-involved",
  "Involve virtual school and social worker",
  "For a child who is looked after, both are closely involved before the placement is commissioned.",
  [
    on,
    {
      name: "involved",
      kind: "checkboxes",
      label: "Who was involved?",
      options: options(["virtual-school", "Virtual school head"], ["social-worker", "Social worker"]),
      missing: "Select who was involved",
    },
    who,
    said,
  ],
);

/** The social worker of a child who is not looked after (catalogue O13; WBS 8.8, TMP 8). */
export const socialWorkerInvolvedForm = form(
  "social-worker-involved",
  "Tell the social worker",
  "The social worker knows of the placement, and hears of absence at once.",
  [on, who, said],
);
