import type { Field, Form } from "../form.ts";
import { asSignature, onRecord } from "../read-by.ts";
import { yesNo } from "./options.ts";

const signature: Field = {
  name: "typed-name",
  kind: "text",
  readBy: asSignature,
  label: "Your name",
  hint: "Whoever knows the numbers may answer",
  max: 120,
  private: true,
  autocomplete: "name",
  missing: "Enter your name",
};

/** What a provider is asked once a term behind its mailed link (catalogue O35). */
export const rollLinkForm: Form = {
  id: "roll",
  title: "How many pupils do you teach full time?",
  submit: "Send the numbers",
  steps: [
    {
      id: "roll",
      title: "How many pupils do you teach full time?",
      fields: [
        {
          name: "full-time-pupils",
          kind: "number",
          label: "Pupils of school age whom you teach full time, in all",
          hint: "Whichever school or authority sends them. Enter 0 for none.",
          min: 0,
          max: 2000,
          missing: "Enter how many pupils you teach full time",
        },
        {
          name: "full-time-vulnerable",
          kind: "number",
          label: "How many of them have a plan (EHCP) or are looked after?",
          hint: "Enter 0 for none",
          min: 0,
          max: 2000,
          missing: "Enter how many of them have a plan or are looked after",
        },
        {
          name: "registered",
          kind: "radios",
          inline: true,
          label: "Is your setting registered with the Department for Education?",
          options: yesNo,
          missing: "Choose whether your setting is registered",
        },
        {
          name: "urn",
          kind: "text",
          readBy: onRecord,
          label: "Its number (URN)",
          max: 20,
          private: true,
          when: { field: "registered", is: ["yes"] },
          missing: "Enter the number of the registration",
        },
        signature,
      ],
    },
  ],
};
