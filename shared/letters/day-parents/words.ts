import { dateInWords } from "../parts/wording.ts";
import type { DayParentsFacts } from "./facts.ts";

export const dayParentsWords = {
  title: "To a parent: the school is closed on a day",
  subject: {
    off: (date: string) => `No lessons on ${dateInWords(date)}`,
    on: (date: string) => `The school is closed on ${dateInWords(date)}, but lessons go ahead`,
    back: (date: string) => `Lessons go ahead on ${dateInWords(date)} after all`,
  },
  closed: ({ date, because }: DayParentsFacts) =>
    `Our school is closed on ${dateInWords(date)}. Reason: ${because}.`,
  off: ({ initials }: DayParentsFacts) =>
    `The lessons away from school are off on that day too. Nobody expects your child (${initials}) there. Please keep your child with you.`,
  on: ({ initials }: DayParentsFacts) =>
    `The lessons away from school go ahead on that day. Your child (${initials}) is expected there as usual.`,
  wrote: ({ date }: DayParentsFacts) =>
    `We wrote to you that our school would be closed on ${dateInWords(date)}. It is open after all.`,
  back: ({ initials }: DayParentsFacts) =>
    `Your child (${initials}) is expected at their lessons away from school, as on any other day.`,
  ring: (phone: string) =>
    `If this is difficult for you, or you have a question, please ring us on ${phone}.`,
};
