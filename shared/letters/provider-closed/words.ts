import { dateInWords } from "../parts/wording.ts";
import type { ProviderClosedFacts } from "./facts.ts";

type Days = Pick<ProviderClosedFacts, "first" | "last" | "afternoon">;

const when = ({ first, last, afternoon }: Days): string => {
  if (first !== last) return `from ${dateInWords(first)} to ${dateInWords(last)}`;
  return afternoon ? `in the afternoon of ${dateInWords(first)}` : `on ${dateInWords(first)}`;
};

export const providerClosedWords = {
  title: "To a parent: the place of learning is closed",
  subject: {
    closed: (days: Days) => `No lessons away from school ${when(days)}`,
    open: (days: Days) => `Lessons away from school go ahead ${when(days)} after all`,
  },
  closed: ({ initials, ...days }: ProviderClosedFacts) =>
    `A place where your child (${initials}) learns away from school is closed ${when(days)}.`,
  stay: "Nobody expects your child there then. Please do not send them.",
  instead: (phone: string) =>
    `We find another place for your child to learn, and tell you where. If you have not heard from us in time, please ring us on ${phone}.`,
  wrote: (days: Days) =>
    `We wrote to you that a place of learning would be closed ${when(days)}. It is open after all.`,
  open: ({ initials }: ProviderClosedFacts) =>
    `Your child (${initials}) is expected at their lessons away from school, as on any other day.`,
  ring: (phone: string) =>
    `If this is difficult for you, or you have a question, please ring us on ${phone}.`,
};
