import * as z from "zod";
import { type LetterBlock, paragraph, smallPrint } from "../letter.ts";
import { date, initials, line, saying, time, webAddress } from "../parts/facts.ts";
import { timeInWords } from "../parts/wording.ts";

const asked = z.strictObject(
  {
    initials: initials("Enter the initials of the pupil"),
    sessions: z.enum(["morning", "afternoon", "day"], "Enter the sessions of the pupil"),
  },
  saying("Enter the pupil"),
);

/** What a provider is asked about a day: initials and sessions, never names. */
export const askedFacts = {
  school: z.strictObject(
    { name: line("Enter the name of the school"), phone: line("Enter the phone number of the school") },
    saying("Enter the school"),
  ),
  date: date("Enter the day"),
  pupils: z.array(asked, "Enter the pupils").min(1, "Enter the pupils").max(200, "Enter at most 200 pupils"),
  /** The link is good until the end of the day. */
  link: webAddress("The link to the register is missing"),
  morningBy: time("Enter the time by which the morning is answered"),
  afternoonBy: time("Enter the time by which the afternoon is answered"),
};

const shape = z.strictObject(askedFacts);
export type AskedFacts = z.infer<typeof shape>;

const inWords = { morning: "Morning", afternoon: "Afternoon", day: "Morning and afternoon" } as const;

/** Pupils by initials, each with its sessions. */
export const pupilRows = (pupils: AskedFacts["pupils"]): LetterBlock => ({
  kind: "facts",
  caption: "Our pupils with you",
  rows: pupils.map((p) => ({ label: p.initials, value: inWords[p.sessions] })),
});

/** By when each session that is asked for should be answered. */
export const byWhen = ({ pupils, morningBy, afternoonBy }: AskedFacts): LetterBlock => {
  const asks = (session: "morning" | "afternoon") =>
    pupils.some((p) => p.sessions === "day" || p.sessions === session);
  const morning = asks("morning") ? [`the morning by ${timeInWords(morningBy)}`] : [];
  const afternoon = asks("afternoon") ? [`the afternoon by ${timeInWords(afternoonBy)}`] : [];
  return paragraph(`Please answer for ${[...morning, ...afternoon].join(" and for ")}.`);
};

/** What to do at once, and how the link is used. */
export const askedClosing = ({ school }: AskedFacts): readonly LetterBlock[] => [
  paragraph(
    `If a pupil has not come, or has left early, please also ring us straight away on ${school.phone}.`,
  ),
  paragraph("If a child is in danger now, ring 999 first."),
  paragraph(
    "The same link works all day. You can open it again to change an answer. " +
      "You may pass this mail to a colleague who takes the register for you.",
  ),
  smallPrint(`Sent by ${school.name}. No answer does not mean that a pupil is there: we will ring you.`),
];

export const exampleAsked: AskedFacts = {
  school: { name: "Harbour View School", phone: "01632 960 014" },
  date: "2026-11-03",
  pupils: [
    { initials: "AO", sessions: "day" },
    { initials: "TW", sessions: "morning" },
  ],
  link: "https://waymark.example/l/example-link",
  morningBy: "09:30",
  afternoonBy: "13:15",
};
