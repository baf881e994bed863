import * as z from "zod";
import { counted } from "#domain/date-words.ts";
import { type Notice, paragraph, smallPrint } from "../letter.ts";
import { date, initials, line, saying, webAddress } from "../parts/facts.ts";
import { dateInWords } from "../parts/wording.ts";

const facts = z.strictObject(
  {
    schoolName: line("Enter the name of the school"),
    initials: initials("Enter the initials of the pupil"),
    askedOn: date("Enter the day on which the parent was asked"),
    answerBy: date("Enter the day by which the parent should have answered"),
    reminders: z.number("Enter how many reminders were sent").int().min(0),
    link: webAddress("The link to the placement is missing"),
  },
  saying("Enter the details of the question"),
);
export type ConsentEscalationFacts = z.infer<typeof facts>;

/** Tells staff that a parent has not answered in time (O19), so that somebody rings. Silence is never consent. */
export const consentEscalation: Notice<ConsentEscalationFacts> = {
  id: "consent-escalation",
  title: "To staff: a parent has not answered",
  audience: "staff",
  facts,
  compose: (given) => ({
    subject: "A parent has not answered yet",
    blocks: [
      paragraph("A parent has not answered our question about a placement. Please ring them."),
      {
        kind: "facts",
        caption: "The question",
        rows: [
          { label: "Pupil", value: given.initials },
          { label: "Asked on", value: dateInWords(given.askedOn) },
          { label: "Answer due by", value: dateInWords(given.answerBy) },
          {
            label: "Reminders",
            value: given.reminders === 0 ? "none" : counted(given.reminders, "reminder"),
          },
        ],
      },
      paragraph("The page shows the phone number. Record there what they say, who rang, and when."),
      { kind: "button-link", label: "Open the placement", href: given.link },
      smallPrint(`Sent by ${given.schoolName}. No answer is not a yes: the placement waits.`),
    ],
  }),
  example: {
    schoolName: "Harbour View School",
    initials: "AO",
    askedOn: "2026-10-09",
    answerBy: "2026-10-16",
    reminders: 2,
    link: "https://waymark.example/placements/example",
  },
};
