import type { Field, Form, Option } from "#contracts/form.ts";
import { choiceField, oneStep, signatureField, wordsField } from "#contracts/forms/fields.ts";
import { options } from "#contracts/forms/options.ts";
import { toLead } from "#contracts/read-by.ts";
import { asked } from "../../asked.ts";

const coming = options(
  ["yes", "Yes, I am coming"],
  ["no", "No, I cannot come", "The school gets in touch with you"],
);

const fields: readonly Field[] = [
  choiceField("coming", "Are you coming?", "Select whether you are coming", coming),
  wordsField("views", "What would you like the meeting to know?", "Enter what the meeting should know", {
    optional: true,
    hint: "In your own words. The people at the meeting hear it, whether you come or not.",
    readBy: toLead,
  }),
  wordsField("question", "Do you have a question?", "Enter your question", {
    optional: true,
    hint: "The school answers you before the meeting.",
    readBy: toLead,
  }),
];

const form = { id: "review-reply", submit: "Send my answer" } as const;

/** What somebody answers to an invitation to a review, behind the link in it (catalogue O83). */
export const reviewReplyByLink = (title: string): Form =>
  oneStep({
    ...form,
    title,
    fields: [...fields, signatureField("typed-name", "Your name", "Enter your name")],
  });

const staffForm = (repliers: readonly Option[]): Form =>
  oneStep({
    ...form,
    title: "Record a reply to an invitation",
    submit: "Record the reply",
    lead: "For somebody who answers by phone, on paper or in person.",
    fields: [
      choiceField("from", "Whose reply is it?", "Select whose reply it is", repliers),
      ...fields,
      signatureField("typed-name", "Who took the reply?", "Enter who took the reply"),
    ],
  });

export const reviewReplyForm = asked(["repliers"], (c) => staffForm(c.repliers));
