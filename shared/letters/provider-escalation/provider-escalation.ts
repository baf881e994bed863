import * as z from "zod";
import { counted } from "#domain/date-words.ts";
import { type Notice, paragraph, smallPrint } from "../letter.ts";
import { date, initials, line, saying, webAddress } from "../parts/facts.ts";
import { dateInWords } from "../parts/wording.ts";

const facts = z.strictObject(
  {
    schoolName: line("Enter the name of the school"),
    initials: initials("Enter the initials of the pupil"),
    what: line("Enter what the provider was asked for"),
    askedOn: date("Enter the day on which the provider was asked"),
    answerBy: date("Enter the day by which the provider should have answered"),
    reminders: z.number("Enter how many reminders were sent").int().min(0),
    link: webAddress("The link to the placement is missing"),
  },
  saying("Enter the details of the question"),
);
export type ProviderEscalationFacts = z.infer<typeof facts>;

/** Tells staff that a provider has not answered in time, so that somebody rings. */
export const providerEscalation: Notice<ProviderEscalationFacts> = {
  id: "provider-escalation",
  title: "To staff: a provider has not answered",
  audience: "staff",
  facts,
  compose: (given) => ({
    subject: "A provider has not answered yet",
    blocks: [
      paragraph("A provider has not answered our question. Please ring it."),
      {
        kind: "facts",
        caption: "The question",
        rows: [
          { label: "Pupil", value: given.initials },
          { label: "Asked for", value: given.what },
          { label: "Asked on", value: dateInWords(given.askedOn) },
          { label: "Answer due by", value: dateInWords(given.answerBy) },
          {
            label: "Reminders",
            value: given.reminders === 0 ? "none" : counted(given.reminders, "reminder"),
          },
        ],
      },
      paragraph("You can record on the page what it tells you on the phone."),
      { kind: "button-link", label: "Open the placement", href: given.link },
      smallPrint(`Sent by ${given.schoolName}. What is not answered keeps the placement from starting.`),
    ],
  }),
  example: {
    schoolName: "Harbour View School",
    initials: "AO",
    what: "Its checks before a pupil starts",
    askedOn: "2026-10-09",
    answerBy: "2026-10-16",
    reminders: 1,
    link: "https://waymark.example/placements/example",
  },
};
