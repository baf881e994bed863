import { Temporal } from "temporal-polyfill";
import { longDate } from "#domain/calendar/date-words.ts";
import { schoolYearOf } from "#domain/calendar/school-year.ts";
import type { Question } from "#domain/question.ts";

/** No school has pupils above it: young people with a plan stay to the end of the year in which they are 25. */
const oldest = 25;

/** Below it no school has pupils; up to it some nurseries do. */
const youngest = 2;

const yearsBetween = (from: string, to: string): number =>
  Temporal.PlainDate.from(from).until(Temporal.PlainDate.from(to), { largestUnit: "years" }).years;

/** Why a date of birth cannot be one of a pupil; undefined where it can. `today`: ISO London date. */
export const birthRefused = (dateOfBirth: string, today: string): string | undefined => {
  if (dateOfBirth > today) return "The date of birth must be in the past";
  const age = yearsBetween(dateOfBirth, today);
  return age > oldest
    ? `The date of birth makes the pupil ${age}: a pupil is ${oldest} at the most. Check the year`
    : undefined;
};

/** Nursery is -1, Reception 0. */
const names: Readonly<Record<string, number>> = {
  n: -1,
  n1: -1,
  n2: -1,
  nursery: -1,
  r: 0,
  rec: 0,
  reception: 0,
  foundation: 0,
};

export const lastYear = 14;

/** The year group that was typed ("8", "Y8", "yr 8", "Year 8", "Reception") as a number; undefined where it is none. */
export const yearIn = (typed: string): number | undefined => {
  const text = typed.trim().toLowerCase().replaceAll(/\s+/g, " ");
  const named = names[text.replace(/^year /, "")];
  if (named !== undefined) return named;
  const [, digits] = /^(?:y|yr\.?|year|nc ?year|yeargroup|year group)? ?(\d{1,2})$/.exec(text) ?? [];
  const year = digits === undefined ? Number.NaN : Number(digits);
  return year >= 0 && year <= lastYear ? year : undefined;
};

/** A year group's number as it is called: Nursery is -1, Reception 0. */
export const yearNamed = (year: number): string => {
  if (year < 0) return "Nursery";
  return year === 0 ? "Reception" : `Year ${year}`;
};

/** The year groups of a phase, first and last. A middle school goes by what it says: its own are not asked about. */
export const phaseYears: Readonly<Record<string, readonly [number, number]>> = {
  nursery: [-1, -1],
  infant: [-1, 2],
  junior: [3, 6],
  primary: [-1, 6],
  secondary: [7, lastYear],
  "sixth form": [12, lastYear],
  "all-through": [-1, lastYear],
  "16-to-19": [12, lastYear],
};

/** A year group in the one way in which it is kept, "Year 8"; undefined where it is none. */
export const yearGroupIn = (typed: string): string | undefined => {
  const year = yearIn(typed);
  return year === undefined ? undefined : yearNamed(year);
};

export const noYearGroup = "Enter a year group, like Reception or Year 8";

const oneOfSchool = (year: number, phase: readonly string[]): boolean => {
  const spans = phase.map((p) => phaseYears[p.trim().toLowerCase()]);
  return spans.length === 0 || spans.some((span) => !span || (span[0] <= year && year <= span[1]));
};

/** Years by which age and year group may differ without a question: a pupil a year ahead or behind is nothing special. */
const usual = 1;

/** Age on 31 August before the school year of a date. */
const ageBefore = (dateOfBirth: string, today: string): number => {
  const day = `${schoolYearOf(today)}-08-31`;
  return dateOfBirth > day ? -1 : yearsBetween(dateOfBirth, day);
};

/**
 * What is unusual about a pupil's birth and year group, to be asked before it is taken. `phase`: what the school has, "primary";
 * empty where it is not on record.
 */
export const unusualPupil = (
  pupil: { readonly dateOfBirth: string; readonly yearGroup: string },
  phase: readonly string[],
  today: string,
): readonly Question[] => {
  const age = yearsBetween(pupil.dateOfBirth, today);
  const year = yearIn(pupil.yearGroup);
  const born = `Born on ${longDate(pupil.dateOfBirth)} the pupil is ${age}.`;
  if (age < youngest)
    return [{ key: "birth", field: "date-of-birth", says: `${born} Is the date of birth right?` }];
  return year === undefined
    ? []
    : [
        ...(oneOfSchool(year, phase)
          ? []
          : [
              {
                key: "year-group",
                field: "year-group",
                says: `This school has no ${yearNamed(year)} on record. Is the year group right?`,
              },
            ]),
        ...(Math.abs(ageBefore(pupil.dateOfBirth, today) - (year + 4)) > usual
          ? [
              {
                key: "birth",
                field: "date-of-birth",
                says: `${born} In ${yearNamed(year)} most are ${year + 4} or ${year + 5}. Are date of birth and year group right?`,
              },
            ]
          : []),
      ];
};
