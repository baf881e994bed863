import * as z from "zod";
import { heading, type LetterBlock, list, type Notice, paragraph, smallPrint } from "../letter.ts";
import { parentClosing } from "../parts/closing.ts";
import { exampleSchool, exampleSignatory } from "../parts/example-school.ts";
import { date, saying, schoolFacts, signatory, webAddress } from "../parts/facts.ts";
import { dateInWords } from "../parts/wording.ts";

const facts = z.strictObject(
  {
    school: schoolFacts,
    link: webAddress("The link to the question is missing"),
    answerBy: date("Enter the day by which the parent should answer"),
    signedBy: signatory,
  },
  saying("Enter the details of the question"),
);
export type ConsentRequestFacts = z.infer<typeof facts>;

/** The four answers, in the order of the page, none of them stronger than another. */
export const fourAnswers: LetterBlock = list([
  "Say that you agree.",
  "Say that you do not agree.",
  "Ask us a question first.",
  "Ask us to phone you.",
]);

/** Silence is never consent, and an answer can be changed. */
export const yourChoice: readonly LetterBlock[] = [
  paragraph(
    "All four answers are fine. None of them will count against you or your child. " +
      "You can change your mind later, also after you have agreed.",
  ),
  smallPrint("The link is for you alone. Please do not pass it on."),
];

/**
 * Asks a parent whether they agree to a placement (O19, O20; CRE 8, ECC 7). The mail says the least; the page behind
 * the link shows where, when and why.
 */
export const consentRequest: Notice<ConsentRequestFacts> = {
  id: "consent-request",
  title: "Question to a parent: do you agree?",
  audience: "parent",
  facts,
  compose: ({ school, link, answerBy, signedBy }) => ({
    subject: "A question from school: please tell us what you think",
    blocks: [
      paragraph("Dear parent or carer,"),
      paragraph(
        "We have an idea that may help your child. It means learning in another way, or in another place, for some time. " +
          "We would like to know whether you agree.",
      ),
      paragraph(
        "This button opens a page that tells you where, when and why. Please read it before you answer.",
      ),
      { kind: "button-link", label: "Read more and answer", href: link },
      heading("What you can do on the page"),
      fourAnswers,
      ...yourChoice,
      heading("By when"),
      paragraph(
        `Please answer by ${dateInWords(answerBy)}. If we do not hear from you, we will not take that as a yes.`,
      ),
      ...parentClosing(school, signedBy),
    ],
  }),
  example: {
    school: exampleSchool,
    link: "https://waymark.example/l/example-link",
    answerBy: "2026-10-16",
    signedBy: exampleSignatory,
  },
};
