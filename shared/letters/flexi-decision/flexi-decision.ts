import * as z from "zod";
import { heading, type LetterBlock, list, type Notice, paragraph } from "../letter.ts";
import { parentClosing } from "../parts/closing.ts";
import { exampleSchool, exampleSignatory } from "../parts/example-school.ts";
import { date, line, recipientFacts, saying, schoolFacts, signatory, words } from "../parts/facts.ts";
import { letterHead } from "../parts/letter-head.ts";
import { dateInWords, sentence } from "../parts/wording.ts";

const facts = z.strictObject(
  {
    school: schoolFacts,
    recipient: recipientFacts,
    written: date("Enter the date of the letter"),
    pupilFirstName: line("Enter the first name of the pupil"),
    asked: date("Enter the day on which the request came"),
    decided: z.enum(["agreed", "not-agreed"], "Choose what was decided"),
    decidedOn: date("Enter the day of the decision"),
    reasons: words("Enter the reasons in words for the parents"),
    signedBy: signatory,
  },
  saying("Enter the details of the decision"),
);
export type FlexiDecisionFacts = z.infer<typeof facts>;

const agreed = (name: string): readonly LetterBlock[] => [
  paragraph(
    `We have agreed. ${name} can learn at home for part of the week, and come to school for the rest of it.`,
  ),
  heading("What happens next"),
  list([
    "We will ask you to confirm it, and to sign an agreement with us in six parts.",
    "It says when your child is at school, and what is taught at home by whom. It says how we mark the days at home, and whom you ring with a worry. It says when we look at it again, and how it can end.",
    "It begins only after that. Until then your child comes to school as now.",
  ]),
];

const notAgreed: readonly LetterBlock[] = [
  paragraph("We have decided not to agree. We know that this is not the answer you hoped for."),
  heading("What this means"),
  list([
    "Your child goes on at school full time, as now.",
    "There is no appeal against this decision. You can use our complaints procedure if you think that we have not dealt with your request fairly.",
    "We do not usually look at another request in the same school year. If something important changes, please tell us.",
  ]),
];

/** The headteacher’s decision on a request for flexi-schooling, in writing with its reasons (O117; WBS 10.4). */
export const flexiDecision: Notice<FlexiDecisionFacts> = {
  id: "flexi-decision",
  title: "Letter with the decision on flexi-schooling",
  audience: "parent",
  facts,
  compose: (given) => ({
    subject: "Our answer to your request",
    blocks: [
      ...letterHead(given),
      heading("What we have decided"),
      paragraph(
        `You asked us on ${dateInWords(given.asked)} about flexi-schooling for ${given.pupilFirstName}. ` +
          `Thank you for asking. The headteacher decided on ${dateInWords(given.decidedOn)}.`,
      ),
      ...(given.decided === "agreed" ? agreed(given.pupilFirstName) : notAgreed),
      heading("Why"),
      paragraph(sentence(given.reasons)),
      ...parentClosing(given.school, given.signedBy),
    ],
  }),
  example: {
    school: exampleSchool,
    recipient: { name: "Ms Ngozi Okafor", address: ["4 Mill Row", "Sandleigh", "ZZ9 7TD"] },
    written: "2026-10-22",
    pupilFirstName: "Amara",
    asked: "2026-10-05",
    decided: "not-agreed",
    decidedOn: "2026-10-21",
    reasons:
      "Amara is settling well with her class, and two days away each week would take her out of it again",
    signedBy: exampleSignatory,
  },
};
