import { dateInWords } from "../parts/wording.ts";
import type { AbsenceOutsideFacts } from "./facts.ts";

type Number = AbsenceOutsideFacts["ring"];

export const absenceOutsideWords = {
  title: "To social worker or welfare officer: an absence",
  subject: {
    absent: "A child is absent today: please read now",
    found: "Our mail of today: we know more now",
  },
  absent: ({ initials, session, date }: AbsenceOutsideFacts) =>
    `${initials}, a child whom you work with, was due to learn this ${session}, ${dateInWords(date)}. ` +
    "We have heard that they are not there, and we do not know why.",
  tellUs: "We are trying to find out where the child is. Please tell us if you know.",
  duty: ({ name, phone }: Number) =>
    `If you cannot look into this now, please pass it to the duty desk: ${name}, on ${phone}.`,
  why: "You get this mail because the child is open to your service.",
  found: ({ initials, session, date }: AbsenceOutsideFacts) =>
    `We wrote to you today, ${dateInWords(date)}, that ${initials} had not come this ${session}. ` +
    "We now know where the child is, or why they are away.",
  ringHeading: "Who to ring at school",
  ring: ({ name, phone }: Number) => `Please ring ${name} on ${phone}. A child in danger now: 999 first.`,
  from: (school: string) => `Sent by ${school}.`,
};
