import type { Field, Form, Option } from "../form.ts";
import { options } from "./options.ts";

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
    label: "Your question",
    max: 2000,
    private: true,
    when: { field: "answer", is: ["question"] },
    missing: "Enter your question",
  },
  {
    name: "call-when",
    kind: "text",
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
        {
          name: "typed-name",
          kind: "text",
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

/** An answer that reached the school on paper, by phone or in person, recorded by staff. */
export const consentOnPaperForm = (asked: readonly Option[]): Form => ({
  id: "consent-received",
  title: "Record a parent's answer",
  submit: "Record the answer",
  steps: [
    {
      id: "consent-received",
      title: "Record a parent's answer",
      fields: [
        {
          name: "ask",
          kind: "radios",
          label: "Whose answer is it?",
          options: asked,
          missing: "Select whose answer it is",
        },
        {
          name: "channel",
          kind: "radios",
          label: "How did it reach the school?",
          options: options(["paper", "On paper"], ["phone", "By phone"], ["in-person", "In person"]),
          missing: "Select how the answer reached the school",
        },
        { name: "received-on", kind: "date", label: "When?", missing: "Enter when the answer was received" },
        {
          name: "answer",
          kind: "radios",
          label: "What is the answer?",
          options: options(
            ["agree", "Agrees"],
            ["refuse", "Does not agree"],
            ["question", "Has a question"],
            ["call-me", "Wishes to be called"],
          ),
          missing: "Select the answer",
        },
        {
          name: "said",
          kind: "textarea",
          label: "What was said or written?",
          max: 2000,
          private: true,
          optional: true,
          missing: "Enter what was said",
        },
      ],
    },
  ],
});

/** What the school did about a question or a wish to be called. */
export const settleForm = (asked: readonly Option[]): Form => ({
  id: "consent-settled",
  title: "Record your reply to the parent",
  submit: "Record the reply",
  steps: [
    {
      id: "consent-settled",
      title: "Record your reply to the parent",
      fields: [
        {
          name: "ask",
          kind: "radios",
          label: "To whom?",
          options: asked,
          missing: "Select to whom you replied",
        },
        { name: "replied-on", kind: "date", label: "When?", missing: "Enter when you replied" },
        {
          name: "reply",
          kind: "textarea",
          label: "What was said?",
          max: 2000,
          private: true,
          missing: "Enter what was said",
        },
      ],
    },
  ],
});

/** No longer waiting for one person's answer, where another's agreement stands, or where parents are consulted. */
export const stopAskingForm = (asked: readonly Option[], consulted: boolean): Form => ({
  id: "consent-withdrawn",
  title: "Stop waiting for an answer",
  submit: "Stop waiting",
  steps: [
    {
      id: "consent-withdrawn",
      title: "Stop waiting for an answer",
      lead: consulted
        ? "Only after the school has tried to reach them in every way it has. Silence is not recorded as agreement."
        : "Only where another person with parental responsibility has agreed. Silence is not recorded as agreement.",
      fields: [
        {
          name: "ask",
          kind: "radios",
          label: "Whose answer?",
          options: asked,
          missing: "Select whose answer",
        },
        {
          name: "tried",
          kind: "textarea",
          label: "What was done to reach them?",
          max: 2000,
          private: true,
          missing: "Enter what was done to reach them",
        },
      ],
    },
  ],
});
