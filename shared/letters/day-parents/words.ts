import { dateInWords } from "../parts/wording.ts";
import type { DayParentsFacts } from "./facts.ts";

export const dayParentsWords = {
  title: "To a parent: the school is closed on a day",
  subject: {
    off: (date: string) => `No lessons on ${dateInWords(date)}`,
    on: (date: string) => `The school is closed on ${dateInWords(date)}, and lessons take place`,
    back: (date: string) => `Lessons take place on ${dateInWords(date)} after all`,
  },
  closed: ({ date, because }: DayParentsFacts) =>
    `Our school is closed on ${dateInWords(date)}. The reason is: ${because}.`,
  off: ({ initials }: DayParentsFacts) =>
    `The lessons that your child (${initials}) has away from school do not take place on that day either. Nobody expects your child there. Please keep your child with you.`,
  on: ({ initials }: DayParentsFacts) =>
    `The lessons that your child (${initials}) has away from school take place on that day. Your child is expected there as usual.`,
  wrote: ({ date }: DayParentsFacts) =>
    `We wrote to you that our school is closed on ${dateInWords(date)}. It is open after all.`,
  back: ({ initials }: DayParentsFacts) =>
    `Your child (${initials}) is expected at their lessons as on any other day.`,
  ring: (phone: string) => `If this is hard for you, or you have a question, please ring us on ${phone}.`,
};
