import type { Form } from "#contracts/form.ts";
import { choiceField, dateField, lineField, oneStep } from "#contracts/forms/fields.ts";
import { options } from "#contracts/forms/options.ts";

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
