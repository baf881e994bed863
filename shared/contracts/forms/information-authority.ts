import type { Form } from "../form.ts";
import { options, yesNo } from "./options.ts";

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
        { name: "on", kind: "date", label: "When?", missing: "Enter when the authority was told" },
        {
          name: "to",
          kind: "text",
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

/** Both registers carry the pupil from the first day, where the provider is a school (catalogue O61; TWE 8.9). */
export const dualRegistrationForm: Form = {
  id: "dual-registration",
  title: "Dual registration",
  submit: "Record dual registration",
  steps: [
    {
      id: "dual-registration",
      title: "Dual registration",
      lead: "Only where the provider is a school. Our school stays the main one.",
      fields: [
        {
          name: "main",
          kind: "radios",
          label: "Is the pupil registered here as main and there as subsidiary?",
          options: yesNo,
          missing: "Select whether both registers carry the pupil",
        },
        { name: "from", kind: "date", label: "From which day?", missing: "Enter from which day" },
      ],
    },
  ],
};
