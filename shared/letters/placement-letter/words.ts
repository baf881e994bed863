import { counted, listed } from "#domain/calendar/date-words.ts";
import { dateInWords, sentence } from "../parts/wording.ts";
import type { PlacementLetterFacts } from "./facts.ts";
import { voiceOf } from "./voice.ts";
import { agreementWords } from "./words-agreement.ts";
import { directionWords } from "./words-direction.ts";
import { flexiWords, partTimeWords } from "./words-own-timetable.ts";
import { sixthDayWords } from "./words-sixth-day.ts";

/** The words of the notification, first or again; those of each way to decide it are in files of their own. */
export const placementBodyWords = {
  agreement: agreementWords,
  direction: directionWords,
  sixthDay: sixthDayWords,
  partTime: partTimeWords,
  flexi: flexiWords,
  copyForAuthority:
    "This is a copy of the notice to the parents. Where it says “you”, it speaks to them. " +
    "You get it because you keep the education, health and care plan.",
  whatHeading: "What will happen",
  whyHeading: "Why",
  purpose: (purpose: string) => `The purpose: ${sentence(purpose)}`,
  reasons: "The reasons for this:",
  objectives: (facts: PlacementLetterFacts) =>
    `What we want ${voiceOf(facts).who} to achieve (the objectives):`,
  whenHeading: "When and where",
  table: {
    caption: "Dates, times and place",
    longestTime: "Longest time",
    weeks: (weeks: number) => `${counted(weeks, "week")} from the first day`,
    daysRequired: "Number of days",
    days: (count: number) => counted(count, "day"),
    address: "Address",
    phone: "Phone there",
    reportTo: "On the first day, report to",
    inCharge: "In charge there",
    person: ({ name, role }: { readonly name: string; readonly role: string }) => `${name}, ${role}`,
    transport: (facts: PlacementLetterFacts) => `How ${voiceOf(facts).who} will get there`,
    bring: "What to bring",
  },
  illHeading: (facts: PlacementLetterFacts) => {
    const { who, isPupil } = voiceOf(facts);
    return isPupil ? "If you are ill or late" : `If ${who} is ill or late`;
  },
  ringUs: ({ school }: PlacementLetterFacts) =>
    `Please ring us on ${school.contact.phone} before the day starts.`,
  ringThere: ({ provision, school }: PlacementLetterFacts) =>
    `Please ring ${provision.name} on ${provision.phone} before the day starts. ` +
    `Please ring us too, on ${school.contact.phone}.`,
  onRoll: (facts: PlacementLetterFacts) => {
    const { Who, isPupil } = voiceOf(facts);
    return isPupil ? "You stay on our school’s roll." : `${Who} stays on our school’s roll.`;
  },
  reviewHeading: "How we will check that it works",
  reviews: ({ reviews }: PlacementLetterFacts) =>
    `The first review will be on or before ${dateInWords(reviews.firstBy)}. After that: ${sentence(reviews.every)} ` +
    `We will invite ${listed(reviews.with)}.`,
  copies: (to: readonly string[]) => `A copy of this letter goes to ${listed(to)}.`,
};
export type PlacementBodyWords = typeof placementBodyWords;

export const placementLetterWords = {
  ...placementBodyWords,
  title: "Letter about a placement",
  subject: {
    parent: "A letter about your child’s education",
    pupil: "A letter about your education",
    authority: "Copy of a notice to parents",
  },
};
