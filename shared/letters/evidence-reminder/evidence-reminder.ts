import * as z from "zod";
import { evidenceQuestionShape, pageBlocks } from "../evidence-request/evidence-request.ts";
import { type Notice, paragraph } from "../letter.ts";
import { parentClosing } from "../parts/closing.ts";
import { exampleSchool, exampleSignatory } from "../parts/example-school.ts";
import { date, saying } from "../parts/facts.ts";
import { dateInWords } from "../parts/wording.ts";

const facts = z.strictObject(
  { ...evidenceQuestionShape, askedOn: date("Enter the day on which the parent was asked") },
  saying("Enter the details of the question"),
);
export type EvidenceReminderFacts = z.infer<typeof facts>;

/** Reminds a parent once of what is to be read and signed (O20, O31, O32). */
export const evidenceReminder: Notice<EvidenceReminderFacts> = {
  id: "evidence-reminder",
  title: "Reminder to a parent: please read and sign",
  audience: "parent",
  facts,
  compose: (given) => ({
    subject: "From school: a reminder to read and sign",
    blocks: [
      paragraph("Dear parent or carer,"),
      paragraph(
        `We wrote to you on ${dateInWords(given.askedOn)}. We have not had all your answers yet. ` +
          "If you have told us by phone or on paper, thank you. Then there is nothing more to do.",
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
    askedOn: "2026-10-09",
    signedBy: exampleSignatory,
  },
};
