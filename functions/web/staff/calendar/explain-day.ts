import type { Field, FieldError, Typed } from "#contracts/form.ts";
import { checkAnswers } from "#contracts/form-schema.ts";
import { rawFromTyped } from "#contracts/form-typed.ts";
import type { SchoolCalendar } from "#domain/calendar/calendar.ts";
import { longDate } from "#domain/calendar/date-words.ts";
import { halfTermOf } from "#domain/calendar/half-terms.ts";
import {
  dayOf,
  isOpenWithoutSchool,
  nextSchoolDay,
  previousSchoolDay,
} from "#domain/calendar/school-days.ts";
import { weekLetter } from "#domain/calendar/week-letter.ts";
import { isWorkingDay } from "#domain/calendar/working-days.ts";

/** What kind of day a date is, with the sentences that explain it. */
export type DayExplained = {
  readonly date: string;
  readonly kind: "school-day" | "no-school" | "unknown-date";
  readonly says: readonly string[];
  readonly previous?: string;
  readonly next?: string;
};

const around = (calendar: SchoolCalendar, date: string): Pick<DayExplained, "previous" | "next"> => {
  const previous = previousSchoolDay(calendar, date);
  const next = nextSchoolDay(calendar, date);
  return {
    ...(previous.kind === "found" ? { previous: previous.date } : {}),
    ...(next.kind === "found" ? { next: next.date } : {}),
  };
};

const neighbours = ({ previous, next }: Pick<DayExplained, "previous" | "next">): readonly string[] => [
  ...(previous ? [`The school day before it is ${longDate(previous)}.`] : []),
  ...(next ? [`The next school day is ${longDate(next)}.`] : []),
];

const post = (date: string): string =>
  isWorkingDay(date)
    ? "It is a working day: post is delivered."
    : "It is no working day: no post is delivered.";

/** Explains an ISO date by the school's calendar. */
export const explainDay = (calendar: SchoolCalendar, date: string): DayExplained => {
  const day = dayOf(calendar, date);
  if (day.kind === "unknown-date") return { date, kind: day.kind, says: [day.ask] };
  const beside = around(calendar, date);
  const half = halfTermOf(calendar, date);
  const first =
    day.kind === "school-day"
      ? `${longDate(date)} is a school day, in ${half?.name ?? day.term}.`
      : `${longDate(date)} is not a school day: ${day.because}.`;
  const providers = isOpenWithoutSchool(day) ? ["Pupils at providers are expected there all the same."] : [];
  const turn =
    day.kind === "school-day"
      ? [`Where two weeks take turns, it is week ${weekLetter(calendar, date).toUpperCase()}.`]
      : [];
  return {
    date,
    kind: day.kind,
    says: [first, ...turn, ...providers, ...neighbours(beside), post(date)],
    ...beside,
  };
};

/** The question of the look-up. */
export const dateField: Field = {
  name: "date",
  kind: "date",
  label: "What kind of day is…",
  missing: "Enter a date",
};

export type Asked = {
  readonly date?: string;
  readonly typed: Typed;
  readonly errors: readonly FieldError[];
};

/** The date that the address asks about: `?date=2026-10-23`, or the three boxes of the form. */
export const askedDay = (query: URLSearchParams): Asked => {
  const whole = query.get("date");
  const typed = Object.fromEntries([...query].filter(([name]) => name.startsWith("date-")));
  const asked = whole !== null || Object.keys(typed).length > 0;
  if (!asked) return { typed, errors: [] };
  const checked = checkAnswers(
    [dateField],
    whole === null ? rawFromTyped([dateField], typed) : { date: whole },
  );
  return checked.kind === "valid"
    ? { date: String(checked.answers.date), typed, errors: [] }
    : { typed, errors: checked.errors };
};
