import { dateInWords } from "../parts/wording.ts";
import type { DayProviderFacts } from "./facts.ts";

export const dayProviderWords = {
  title: "To the provider: our school is closed on a day",
  subject: {
    off: (date: string) => `None of our pupils will come on ${dateInWords(date)}`,
    on: (date: string) => `Our school is closed on ${dateInWords(date)}, but our pupils will come`,
    back: (date: string) => `Our pupils will come on ${dateInWords(date)} after all`,
  },
  closed: ({ school, date, because }: DayProviderFacts) =>
    `${school.name} is closed on ${dateInWords(date)}. Reason: ${because}.`,
  off: "None of our pupils will come to you on that day. There is no register to answer.",
  on: "Our pupils will still come to you. Please expect them and answer the register, as on any other day.",
  wrote: ({ school, date }: DayProviderFacts) =>
    `We wrote to you that ${school.name} would be closed on ${dateInWords(date)}. It is open after all.`,
  back: "Please expect our pupils and answer the register, as on any other day.",
  caption: "Our pupils with you on that day",
  ring: (phone: string) =>
    `If your site is closed too, please ring us on ${phone}. If a pupil comes whom you do not expect, keep them safe and ring us straight away.`,
  from: (school: string) => `This mail is from ${school}.`,
};
