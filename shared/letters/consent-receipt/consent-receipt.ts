import * as z from "zod";
import { heading, type Notice, paragraph } from "../letter.ts";
import { parentClosing } from "../parts/closing.ts";
import { exampleSchool, exampleSignatory } from "../parts/example-school.ts";
import { date, saying, schoolFacts, signatory, time, webAddress } from "../parts/facts.ts";
import { dateInWords, timeInWords } from "../parts/wording.ts";

const facts = z.strictObject(
  {
    school: schoolFacts,
    answer: z.enum(["agree", "refuse", "question", "call"], "Choose what the parent answered"),
    answeredOn: date("Enter the day of the answer"),
    answeredAt: time("Enter the time of the answer"),
    link: webAddress("The link to the answer is missing"),
    changeBy: date("Enter the last day on which the link works"),
    signedBy: signatory,
  },
  saying("Enter the details of the answer"),
);
export type ConsentReceiptFacts = z.infer<typeof facts>;

const inWords: Readonly<Record<ConsentReceiptFacts["answer"], { said: string; next: string }>> = {
  agree: {
    said: "I agree",
    next: "We will make the last checks. Before anything starts, you will get a letter with all the details.",
  },
  refuse: {
    said: "I do not agree",
    next: "We have written down your answer. You do not have to give a reason. We will talk with you about what comes next.",
  },
  question: {
    said: "I have a question",
    next: "We will answer your question. After that, you can go back to the page and choose an answer.",
  },
  call: {
    said: "Please phone me",
    next: "We will phone you. After that, you can go back to the page and choose an answer.",
  },
};

/** A copy of what a parent answered (O19, O22; CRE 8, TWE 8.8), and how to change it. */
export const consentReceipt: Notice<ConsentReceiptFacts> = {
  id: "consent-receipt",
  title: "Copy of an answer, for the parent",
  audience: "parent",
  facts,
  compose: ({ school, answer, answeredOn, answeredAt, link, changeBy, signedBy }) => ({
    subject: "Thank you: a copy of your answer to school",
    blocks: [
      paragraph("Dear parent or carer,"),
      paragraph("Thank you. We have your answer to our question about your child. Please keep this copy."),
      {
        kind: "facts",
        caption: "Your answer",
        rows: [
          { label: "You said", value: inWords[answer].said },
          { label: "When", value: `${dateInWords(answeredOn)} at ${timeInWords(answeredAt)}` },
        ],
      },
      heading("What happens next"),
      paragraph(inWords[answer].next),
      heading("If you change your mind"),
      paragraph(
        `You can see or change your answer on the page until ${dateInWords(changeBy)}. ` +
          "After that day, please ring us or write to us. You can do this at any time.",
      ),
      { kind: "button-link", label: "See or change your answer", href: link },
      paragraph("If this answer did not come from you, please ring us straight away."),
      ...parentClosing(school, signedBy),
    ],
  }),
  example: {
    school: exampleSchool,
    answer: "agree",
    answeredOn: "2026-10-12",
    answeredAt: "19:42",
    link: "https://waymark.example/l/example-link",
    changeBy: "2026-11-02",
    signedBy: exampleSignatory,
  },
};
