import * as z from "zod";
import { counted } from "#domain/date-words.ts";
import { list, type Notice, paragraph, smallPrint } from "../letter.ts";
import { date, initials, line, lines, saying, webAddress } from "../parts/facts.ts";
import { dateInWords } from "../parts/wording.ts";

const facts = z.strictObject(
  {
    schoolName: line("Enter the name of the school"),
    initials: initials("Enter the initials of the pupil"),
    asks: lines("Enter what was asked"),
    askedOn: date("Enter the day on which the parent was asked"),
    answerBy: date("Enter the day by which the parent should have answered"),
    reminders: z.number("Enter how many reminders were sent").int().min(0),
    link: webAddress("The link to the placement is missing"),
  },
  saying("Enter the details of the question"),
);
export type EvidenceEscalationFacts = z.infer<typeof facts>;

/** Tells staff that a parent has not signed or acknowledged in time, so that somebody rings. */
export const evidenceEscalation: Notice<EvidenceEscalationFacts> = {
  id: "evidence-escalation",
  title: "To staff: a parent has not signed yet",
  audience: "staff",
  facts,
  compose: (given) => ({
    subject: "A parent has not signed yet",
    blocks: [
      paragraph("A parent has not answered what we asked by mail. Please ring."),
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
      paragraph("What was asked:"),
      list(given.asks),
      paragraph("You can record on the page what the parent tells you, or signs on paper."),
      { kind: "button-link", label: "Open the placement", href: given.link },
      smallPrint(`Sent by ${given.schoolName}.`),
    ],
  }),
  example: {
    schoolName: "Harbour View School",
    initials: "AO",
    asks: ["Sign the agreement about the placement"],
    askedOn: "2026-10-09",
    answerBy: "2026-10-16",
    reminders: 1,
    link: "https://waymark.example/placements/example",
  },
};
