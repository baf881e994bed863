import * as z from "zod";
import { heading, type Notice, paragraph } from "../letter.ts";
import { parentClosing } from "../parts/closing.ts";
import { correcting } from "../parts/correcting.ts";
import { exampleSchool, exampleSignatory } from "../parts/example-school.ts";
import { date, saying, schoolFacts, signatory, words } from "../parts/facts.ts";
import { dateInWords, sentence } from "../parts/wording.ts";

const facts = z.strictObject(
  {
    school: schoolFacts,
    heldOn: date("Enter the day of the review"),
    outcome: z.enum(["continue", "adjust", "end"], "Choose what was decided"),
    howItGoes: words("Enter how it is going"),
    decided: words("Enter what was decided and why"),
    nextSteps: words("Enter what happens next"),
    nextBy: date("Enter the day by which the next review is held").optional(),
    corrects: date("Enter the date of the letter that this one corrects").optional(),
    signedBy: signatory,
  },
  saying("Enter the outcome of the review"),
);
export type ReviewOutcomeFacts = z.infer<typeof facts>;

const inWords: Readonly<Record<ReviewOutcomeFacts["outcome"], string>> = {
  continue: "The placement goes on as it is.",
  adjust: "The placement goes on, with some changes.",
  end: "The placement comes to an end. You will hear from us what comes next.",
};

/** What a review decided, and why, in the words that staff checked (O85, O30; SI 2010/1156). */
export const reviewOutcome: Notice<ReviewOutcomeFacts> = {
  id: "review-outcome",
  title: "Outcome of a review, for parents",
  audience: "parent",
  facts,
  compose: (given) => ({
    subject: "What was decided at our meeting",
    blocks: [
      paragraph("Dear parent or carer,"),
      ...correcting(given.corrects),
      paragraph(
        `On ${dateInWords(given.heldOn)} we looked at how your child’s placement is going. Here is what came of it.`,
      ),
      heading("What was decided"),
      paragraph(inWords[given.outcome]),
      paragraph(sentence(given.decided)),
      heading("How it is going"),
      paragraph(sentence(given.howItGoes)),
      heading("What happens next"),
      paragraph(sentence(given.nextSteps)),
      ...(given.nextBy === undefined
        ? []
        : [paragraph(`The next review is by ${dateInWords(given.nextBy)}. We will invite you.`)]),
      paragraph("You can ask us for a review at any time. Please write to us or send a mail."),
      ...parentClosing(given.school, given.signedBy),
    ],
  }),
  example: {
    school: exampleSchool,
    heldOn: "2026-12-01",
    outcome: "continue",
    howItGoes: "She goes to each session and likes the workshop",
    decided: "We all want her to go on, because it helps her",
    nextSteps: "She will read with her class on Fridays from January",
    nextBy: "2027-02-12",
    signedBy: exampleSignatory,
  },
};
