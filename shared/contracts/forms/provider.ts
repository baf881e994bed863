import type { Form } from "../form.ts";
import { yesNo } from "./options.ts";

/** What the school knows of a provider before it is used: rules read the four answers at the end. */
export const providerForm: Form = {
  id: "provider-new",
  title: "Add a provider",
  submit: "Add the provider",
  steps: [
    {
      id: "provider",
      title: "Add a provider",
      lead: "Once it is added, every school of the trust can choose it. Each placement takes one of its places.",
      fields: [
        {
          name: "name",
          kind: "text",
          label: "Name of the provider",
          max: 120,
          private: true,
          missing: "Enter the name of the provider",
        },
        {
          name: "address",
          kind: "textarea",
          label: "Address where pupils go",
          hint: "Letters to parents show it. For a provider online, the address of its office.",
          max: 400,
          private: true,
          missing: "Enter the address where pupils go",
        },
        {
          name: "phone",
          kind: "tel",
          label: "Phone number",
          private: true,
          missing: "Enter the phone number",
        },
        {
          name: "email",
          kind: "email",
          label: "E-mail address for notices",
          private: true,
          missing: "Enter the e-mail address for notices",
        },
        {
          name: "second-email",
          kind: "email",
          label: "Second e-mail address, for reminders",
          hint: "Where a reminder goes as well when nobody has answered, so that one full mailbox does not stop it.",
          private: true,
          optional: true,
          missing: "Enter the second e-mail address",
        },
        {
          name: "contact",
          kind: "text",
          label: "Person to report to on arrival",
          max: 120,
          private: true,
          missing: "Enter the person to report to on arrival",
        },
        {
          name: "registered",
          kind: "radios",
          label: "Is it registered with the Department for Education?",
          hint: "As a school or as an institution that Ofsted inspects. Without it, each choice of this provider needs a reason.",
          options: yesNo,
          missing: "Select whether it is registered",
        },
        {
          name: "is-school",
          kind: "radios",
          label: "Is it a school?",
          hint: "Only then can a pupil be on both registers.",
          options: yesNo,
          missing: "Select whether it is a school",
        },
        {
          name: "online",
          kind: "radios",
          label: "Does it teach online only?",
          options: yesNo,
          missing: "Select whether it teaches online only",
        },
        {
          name: "places",
          kind: "number",
          label: "How many pupils can it take at once?",
          hint: "From all schools of the trust together",
          min: 1,
          max: 500,
          missing: "Enter how many pupils it can take at once",
        },
      ],
    },
  ],
};
