import type { SchoolCalendar } from "#domain/calendar/calendar.ts";
import { longDate } from "#domain/calendar/date-words.ts";
import { isSchoolDay, plusDays } from "#domain/calendar/school-days.ts";
import { type Refusal, refuse } from "#domain/decision.ts";

/** Days ahead for which a calendar must go on knowing whether there is school, while children are at providers. */
const lookedAhead = 42;

/** The first school day from a date on that a change would make unknown (ISO): nobody would be asked about a child on it. */
const firstForgotten = (before: SchoolCalendar, after: SchoolCalendar, today: string): string | undefined =>
  Array.from({ length: lookedAhead }, (_, i) => plusDays(today, i)).find(
    (date) => isSchoolDay(before, date) === true && isSchoolDay(after, date) === undefined,
  );

/** Why a calendar cannot be changed so while children are at providers; undefined when it can. */
export const forgetsDays = (
  before: SchoolCalendar,
  after: SchoolCalendar,
  today: string,
): Refusal | undefined => {
  const date = firstForgotten(before, after, today);
  return date
    ? refuse(
        `Children are at providers, and the calendar would no longer know whether there is school on ${longDate(date)}: nobody would be asked about them. Change the dates of the term, or enter the next term first.`,
      )
    : undefined;
};
