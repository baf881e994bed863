import * as z from "zod";
import { type Notice, paragraph } from "../letter.ts";
import { saying } from "../parts/facts.ts";
import { dateInWords } from "../parts/wording.ts";
import { askedClosing, askedFacts, byWhen, exampleAsked, pupilRows } from "./attendance-facts.ts";

const facts = z.strictObject(askedFacts, saying("Enter the details of the register"));
export type AttendanceRequestFacts = z.infer<typeof facts>;

/** One mail a day to each provider for all its pupils (O71, O73; CRE 6, WBS 4.5, 7.8). */
export const attendanceRequest: Notice<AttendanceRequestFacts> = {
  id: "attendance-request",
  title: "To the provider: who is with you today?",
  audience: "provider",
  facts,
  compose: (given) => ({
    subject: `Who is with you today? ${given.school.name}`,
    blocks: [
      paragraph("Hello,"),
      paragraph(`Please tell us which of our pupils are with you on ${dateInWords(given.date)}.`),
      pupilRows(given.pupils),
      { kind: "button-link", label: "Open today’s register", href: given.link },
      byWhen(given),
      ...askedClosing(given),
    ],
  }),
  example: exampleAsked,
};
