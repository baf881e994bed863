import type { Field, Form } from "../form.ts";
import { asSignature, toLead } from "../read-by.ts";
import { options } from "./options.ts";
import { safetyFields } from "./safety/tick.ts";

const answers = options(
  ["agree", "I agree to this placement"],
  ["refuse", "I do not agree"],
  ["question", "I have a question first"],
  ["call-me", "Please call me"],
);

const words: readonly Field[] = [
  {
    name: "reason",
    kind: "textarea",
    readBy: toLead,
    label: "Would you like to say why?",
    max: 2000,
    private: true,
    optional: true,
    when: { field: "answer", is: ["refuse"] },
    missing: "Enter the reason",
  },
  {
    name: "question",
    kind: "textarea",
    readBy: toLead,
    label: "Your question",
    max: 2000,
    private: true,
    when: { field: "answer", is: ["question"] },
    missing: "Enter your question",
  },
  {
    name: "call-when",
    kind: "text",
    readBy: toLead,
    label: "On which number, and when is a good time?",
    max: 200,
    private: true,
    when: { field: "answer", is: ["call-me"] },
    missing: "Enter a phone number and a good time to call",
  },
];

/** What a parent answers behind the mailed link (catalogue O19, O22): four answers of equal weight, none preselected. */
export const consentForm: Form = {
  id: "consent",
  title: "Do you agree to this placement?",
  submit: "Send my answer",
  steps: [
    {
      id: "consent",
      title: "Do you agree to this placement?",
      fields: [
        {
          name: "answer",
          kind: "radios",
          label: "What is your answer?",
          options: answers,
          missing: "Select your answer",
        },
        ...words,
        ...safetyFields(),
        {
          name: "typed-name",
          kind: "text",
          readBy: asSignature,
          label: "Your full name",
          max: 120,
          private: true,
          autocomplete: "name",
          missing: "Enter your full name",
        },
      ],
    },
  ],
};
