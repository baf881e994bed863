import { dateInWords } from "../parts/wording.ts";
import type { AbsenceParentsFacts } from "./facts.ts";

export const absenceParentsWords = {
  title: "To a parent: your child is not there today",
  subject: {
    absent: "Please ring us today",
    "left-early": "Your child left early today",
    found: "Our mail of today: all is well",
  },
  absent: ({ initials, session, date }: AbsenceParentsFacts) =>
    `Your child (${initials}) was due to learn this ${session}, ${dateInWords(date)}. We have heard that they are not there.`,
  unknown: "We do not know why. You may know already, and all may be well.",
  askHeading: "What we ask you to do",
  ring: (phone: string) =>
    `Please ring us as soon as you can on ${phone}. Tell us where your child is, and why they are away.`,
  danger:
    "If you do not know where your child is, ring us now. If you fear for their safety, ring 999 first.",
  found: ({ initials, session, date }: AbsenceParentsFacts) =>
    `We wrote to you today, ${dateInWords(date)}, that your child (${initials}) had not come this ${session}. ` +
    "We now know where they are, and they are safe.",
  leftEarly: ({ initials, session, date }: AbsenceParentsFacts) =>
    `We have heard that your child (${initials}) left early this ${session}, ${dateInWords(date)}.`,
  perhapsKnown: "You may know already, and all may be well.",
  ringIfUnknown: (phone: string) =>
    `If you did not know, please ring us as soon as you can on ${phone}. Tell us where your child is.`,
  fear: "If you fear for their safety, ring 999 first.",
  nothingToDo: "You do not need to do anything. We are sorry if we worried you.",
};
