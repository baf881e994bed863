import { Temporal } from "temporal-polyfill";
import type { Question } from "../question.ts";
import type { SchoolCalendar, Term } from "./calendar.ts";
import { weekdayOf } from "./date-steps.ts";
import { counted, longDate } from "./date-words.ts";
import { schoolYearOf } from "./school-year.ts";

/** Keys of all that may be asked about a calendar. */
export const calendarQuestions: readonly string[] = [
  "term-length",
  "half-term-missing",
  "half-term-length",
  "term-weekend",
  "term-far",
  "inset-count",
  "day-length",
];

const daysIn = (first: string, last: string): number =>
  Temporal.PlainDate.from(first).until(Temporal.PlainDate.from(last)).days + 1;

const weeksIn = (first: string, last: string): number => Math.round(daysIn(first, last) / 7);

/** Schools have five days on which staff are in and pupils are not (School Teachers' Pay and Conditions Document: 195 less 190). */
const usualInsetDays = 5;

const isWeekend = (date: string): boolean => weekdayOf(date) > 5;

const ofTerm = (term: Term, today: string): readonly Question[] => {
  const weeks = weeksIn(term.first, term.last);
  const half = term.halfTerm;
  const halfDays = half ? daysIn(half.first, half.last) : 0;
  const weekend = [term.first, term.last].find(isWeekend);
  const years = Math.abs(schoolYearOf(term.first) - schoolYearOf(today));
  return [
    ...(weeks < 4 || weeks > 17
      ? [
          {
            key: "term-length",
            field: "last",
            says: `${term.name} has ${counted(weeks, "week")}. Is that right?`,
          },
        ]
      : []),
    ...(!half && weeks > 8
      ? [
          {
            key: "half-term-missing",
            field: "half-first",
            says: `${term.name} has ${counted(weeks, "week")} and no half-term break. Is that right?`,
          },
        ]
      : []),
    ...(halfDays > 16
      ? [
          {
            key: "half-term-length",
            field: "half-last",
            says: `The half-term break of ${term.name} has ${counted(halfDays, "day")}. Is that right?`,
          },
        ]
      : []),
    ...(weekend
      ? [
          {
            key: "term-weekend",
            field: weekend === term.first ? "first" : "last",
            says: `${longDate(weekend)} is a weekend: no school day is lost or won by it. Is the date right?`,
          },
        ]
      : []),
    ...(years > 2
      ? [
          {
            key: "term-far",
            field: "first",
            says: `${term.name} begins on ${longDate(term.first)}. Is the year right?`,
          },
        ]
      : []),
  ];
};

const ofInsetDays = ({ insetDays }: SchoolCalendar): readonly Question[] =>
  [...Map.groupBy(insetDays, (date) => schoolYearOf(date))]
    .filter(([, days]) => days.length > usualInsetDays)
    .map(([year, days]) => ({
      key: "inset-count",
      field: "date",
      says: `With it the school year ${year} to ${year + 1} has ${days.length} INSET days; most schools have five. Is that right?`,
    }));

/** Shorter or longer ones are rare: a school's day without breaks, in minutes. */
const usualDay = { from: 4.5 * 60, to: 8 * 60 };

const ofDay = ({ day }: SchoolCalendar): readonly Question[] => {
  const minutes = day ? day.morning + day.afternoon : usualDay.from;
  return minutes < usualDay.from || minutes > usualDay.to
    ? [
        {
          key: "day-length",
          field: "ends-at",
          says: `The school day has ${Math.round(minutes / 6) / 10} hours without the break. Is that right?`,
        },
      ]
    : [];
};

/** What is unusual about a calendar and may be right all the same. `today`: ISO London date. */
export const oddIn = (calendar: SchoolCalendar, today: string): readonly Question[] => [
  ...calendar.terms.flatMap((term) => ofTerm(term, today)),
  ...ofInsetDays(calendar),
  ...ofDay(calendar),
];
