import type { Form } from "#contracts/form.ts";
import { dateField, lineField, oneStep } from "#contracts/forms/fields.ts";

/** Medical evidence, by its reference only: what it says stays where it is kept (catalogue O70; rules of sense, records). */
export const medicalEvidenceForm: Form = oneStep({
  id: "medical-evidence",
  title: "Medical evidence",
  submit: "Record the reference",
  lead: "Enter where the evidence is kept, and nothing of what it says.",
  fields: [
    lineField("reference", "Where is the evidence kept?", "Enter where the evidence is kept", {
      hint: "For example: file number in the school’s medical records",
    }),
    dateField("seen-on", "When was it seen?", "Enter when it was seen"),
    dateField("again-on", "When will it be looked at again?", "Enter when it will be looked at again"),
  ],
});
