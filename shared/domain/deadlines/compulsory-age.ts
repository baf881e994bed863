import { Temporal } from "temporal-polyfill";
import { longDate } from "../calendar/date-words.ts";
import { remembered } from "../memo.ts";

/** The ISO date on which an age is reached; born on 29 February, on 1 March of a year without that day. */
export const birthdayAt = (dateOfBirth: string, age: number): string => {
  const born = Temporal.PlainDate.from(dateOfBirth);
  const day = born.add({ years: age });
  return (day.day === born.day ? day : day.add({ days: 1 })).toString();
};

/** The last Friday in June: the school leaving date of a year. */
export const leavingDate = (year: number): string => {
  const last = new Temporal.PlainDate(year, 6, 30);
  return last.subtract({ days: (last.dayOfWeek + 2) % 7 }).toString();
};

const prescribedDays = (year: number): readonly string[] => [
  `${year}-03-31`,
  `${year}-08-31`,
  `${year}-12-31`,
];

const startOf = (dateOfBirth: string): string => {
  const fifth = birthdayAt(dateOfBirth, 5);
  const year = Number(fifth.slice(0, 4));
  return prescribedDays(year).find((day) => day >= fifth) ?? `${year}-12-31`;
};

const endOf = (dateOfBirth: string): string => {
  const sixteenth = birthdayAt(dateOfBirth, 16);
  const year = Number(sixteenth.slice(0, 4));
  return sixteenth < `${year}-09-01` ? leavingDate(year) : leavingDate(year + 1);
};

/** First and last ISO date of compulsory school age, and why. */
export type CompulsoryAge = {
  readonly first: string;
  readonly last: string;
  readonly explanation: readonly string[];
};

/**
 * Compulsory school age (EA 1996 s.8): from the prescribed day (31 March, 31 August, 31 December) on or next after
 * the fifth birthday, to the end of the last Friday in June of the school year in which the pupil turns 16
 * (school years are taken to begin on 1 September).
 */
export const compulsorySchoolAge = remembered((dateOfBirth: string): CompulsoryAge => {
  const first = startOf(dateOfBirth);
  const last = endOf(dateOfBirth);
  return {
    first,
    last,
    explanation: [
      `Five on ${longDate(birthdayAt(dateOfBirth, 5))}: compulsory school age begins on ${longDate(first)}.`,
      `Sixteen on ${longDate(birthdayAt(dateOfBirth, 16))}: it ends at the end of ${longDate(last)}.`,
    ],
  };
});

/** Whether an ISO date lies in the last two school years of compulsory schooling, in which work experience has a code. */
export const isInLastTwoYears = (dateOfBirth: string, on: string): boolean => {
  const { last } = compulsorySchoolAge(dateOfBirth);
  return `${Number(last.slice(0, 4)) - 2}-09-01` <= on && on <= last;
};

export const isOfCompulsoryAge = (dateOfBirth: string, on: string): boolean => {
  const { first, last } = compulsorySchoolAge(dateOfBirth);
  return first <= on && on <= last;
};
