import type { Form } from "#contracts/form.ts";
import { options } from "#contracts/forms/options.ts";
import { onRecord } from "#contracts/read-by.ts";
import { asked } from "#promises/asked.ts";

/** That the local authority was told of the placement (catalogue O59, O60). */
export const authorityNoticeForm = (mayMail: boolean): Form => ({
  id: "la-notice",
  title: "Tell the local authority",
  submit: "Record the notice",
  steps: [
    {
      id: "la-notice",
      title: "Tell the local authority",
      lead: mayMail
        ? "The notice can go by e-mail to the authority’s contact who is recorded for this pupil, or on paper."
        : "No contact of the authority takes notices by e-mail for this pupil. Print the notice, or use the authority’s own form.",
      fields: [
        {
          name: "how",
          kind: "radios",
          label: "How is the authority told?",
          options: [
            ...(mayMail ? options(["email", "By e-mail now, to the contact on record"]) : []),
            ...options(
              ["post", "Printed, by post or by hand"],
              ["their-form", "On the authority’s own form"],
            ),
          ],
          missing: "Select how the authority is told",
        },
        {
          name: "on",
          known: "today",
          kind: "date",
          label: "When?",
          missing: "Enter when the authority was told",
        },
        {
          name: "to",
          known: "school.authority",
          kind: "text",
          readBy: onRecord,
          label: "Who at the authority?",
          hint: "Name or team",
          max: 160,
          private: true,
          missing: "Enter who at the authority was told",
        },
      ],
    },
  ],
});

export const laNoticeForm = asked(["mailsAuthority"], (c) => authorityNoticeForm(c.mailsAuthority));
