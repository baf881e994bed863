import { dateInWords } from "../parts/wording.ts";
import type { DayProviderFacts } from "./facts.ts";

export const dayProviderWords = {
  title: "To the provider: our school is closed on a day",
  subject: {
    off: (date: string) => `None of our pupils come on ${dateInWords(date)}`,
    on: (date: string) => `Our school is closed on ${dateInWords(date)}, and our pupils come`,
    back: (date: string) => `Our pupils come on ${dateInWords(date)} after all`,
  },
  closed: ({ school, date, because }: DayProviderFacts) =>
    `${school.name} is closed on ${dateInWords(date)}. The reason is: ${because}.`,
  off: "None of our pupils come to you on that day, and you need not answer the register.",
  on: "Our pupils come to you all the same. Please expect them, and answer the register, as on any other day.",
  wrote: ({ school, date }: DayProviderFacts) =>
    `We wrote to you that ${school.name} is closed on ${dateInWords(date)}. It is open after all.`,
  back: "Please expect our pupils, and answer the register, as on any other day.",
  caption: "Our pupils with you on that day",
  ring: (phone: string) =>
    `If you are closed yourselves, or one of them comes who should not, keep them safe and ring us straight away on ${phone}.`,
  from: (school: string) => `This mail is from ${school}.`,
};
