import type { Form } from "../form.ts";
import { choiceField, dateField, lineField, oneStep, wordsField, yesNoField } from "./fields.ts";
import { options } from "./options.ts";

/** Work for the first five days of a suspension, set and marked (catalogue O69; TWE 10.5). */
export const workSetForm: Form = oneStep({
  id: "work-set",
  title: "Work set during the suspension",
  submit: "Record the work",
  lead: "Record it again when the work comes back and is marked.",
  fields: [
    dateField("from", "First day that the work is for", "Enter the first day that the work is for"),
    dateField("to", "Last day that the work is for", "Enter the last day that the work is for"),
    wordsField("what", "What was set, and how did it reach the pupil?", "Enter what was set"),
    yesNoField("marked", "Has it come back and been marked?", "Select whether it has been marked"),
  ],
});

/** A referral of the pupil to the local authority: after a permanent exclusion at once, and when too ill for school (O68, O70). */
export const authorityReferralForm: Form = oneStep({
  id: "authority-referral",
  title: "Refer the pupil to the local authority",
  submit: "Record the referral",
  lead: "Ring or write to the authority, or use its own form, and record here that it was done. What it is about stays in the school’s own record.",
  fields: [
    choiceField(
      "how",
      "How was the authority told?",
      "Select how the authority was told",
      options(
        ["phone", "By phone, confirmed in writing"],
        ["their-form", "On the authority’s own form"],
        ["email", "By secure e-mail from the school"],
        ["post", "By post or by hand"],
      ),
    ),
    dateField("on", "When?", "Enter when the authority was told"),
    lineField("to", "Who at the authority?", "Enter who at the authority was told"),
    lineField("reference", "Reference of the referral", "Enter the reference", { optional: true }),
  ],
});

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
