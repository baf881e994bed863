import * as z from "zod";
import { heading, type LetterBlock, list, type Notice, paragraph, smallPrint } from "../letter.ts";
import { parentClosing } from "../parts/closing.ts";
import { exampleSchool, exampleSignatory } from "../parts/example-school.ts";
import { date, lines, saying, schoolFacts, signatory, webAddress } from "../parts/facts.ts";
import { dateInWords } from "../parts/wording.ts";

/** What a question to a parent about the agreement needs to say. */
export const evidenceQuestionShape = {
  school: schoolFacts,
  /** What the page asks, a line each. */
  asks: lines("Enter what the page asks"),
  link: webAddress("The link to the page is missing"),
  answerBy: date("Enter the day by which the parent should answer"),
  signedBy: signatory,
};

const facts = z.strictObject(evidenceQuestionShape, saying("Enter the details of the question"));
export type EvidenceRequestFacts = z.infer<typeof facts>;

/** The button, what the page asks, and that a talk is as good an answer as a yes. */
export const pageBlocks = ({ link, asks, answerBy }: EvidenceRequestFacts): readonly LetterBlock[] => [
  { kind: "button-link", label: "Read and answer", href: link },
  heading("What the page asks"),
  list(asks),
  paragraph(
    "To each question you can also say that you would like to talk about it first. We will then ring you.",
  ),
  smallPrint("The link is for you alone. Please do not pass it on."),
  heading("By when"),
  paragraph(`Please answer by ${dateInWords(answerBy)}. If we do not hear from you, we will ring.`),
];

/** Asks a parent to sign and acknowledge what the policy asks beside consent (O20, O31, O32; CRE 5, 8, 9, ECC 5, 7). */
export const evidenceRequest: Notice<EvidenceRequestFacts> = {
  id: "evidence-request",
  title: "To a parent: please read and sign",
  audience: "parent",
  facts,
  compose: (given) => ({
    subject: "From school: please read and sign",
    blocks: [
      paragraph("Dear parent or carer,"),
      paragraph(
        "Thank you for talking with us about your child’s placement. We need a few answers from you.",
      ),
      ...pageBlocks(given),
      ...parentClosing(given.school, given.signedBy),
    ],
  }),
  example: {
    school: exampleSchool,
    asks: ["Sign the agreement about the placement", "Read the standards of behaviour"],
    link: "https://waymark.example/l/example-link",
    answerBy: "2026-10-16",
    signedBy: exampleSignatory,
  },
};
