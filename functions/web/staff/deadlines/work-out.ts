import type { Answers, Field } from "#contracts/form.ts";
import type { Calculator } from "#contracts/forms/deadlines.ts";
import type { SchoolCalendar, UnknownDate } from "#domain/calendar/calendar.ts";
import { dayOf } from "#domain/calendar/school-days.ts";
import { type DeadlineAnswer, type School, unknown } from "./answer.ts";
import { firstStart, lastNotice, posted } from "./notice.ts";
import { askedFor, everySomeWeeks, nextReview, onceAHalfTerm, onceATerm, onceAYear } from "./review.ts";
import { fortyEightHours, sixthDayOf } from "./suspension.ts";

const calculators: Readonly<Record<Calculator, (a: Answers, school: School) => DeadlineAnswer>> = {
  notice: lastNotice,
  start: firstStart,
  post: posted,
  "sixth-day": sixthDayOf,
  "forty-eight-hours": fortyEightHours,
  review: nextReview,
  "half-term": onceAHalfTerm,
  weeks: everySomeWeeks,
  term: onceATerm,
  year: onceAYear,
  "ten-weeks": askedFor,
};

/** The first date of the answers that no term of the calendar, nor a holiday between two of them, holds. */
const outside = (fields: readonly Field[], a: Answers, calendar: SchoolCalendar): UnknownDate | undefined =>
  fields
    .filter((f) => f.kind === "date" && a[f.name] !== undefined)
    .map((f) => dayOf(calendar, String(a[f.name])))
    .find((day) => day.kind === "unknown-date");

/** Works one calculator; a date outside every known term asks for the calendar, whatever the calculator. */
export const workOut = (
  calculator: Calculator,
  fields: readonly Field[],
  a: Answers,
  school: School,
): DeadlineAnswer => {
  const missing = outside(fields, a, school.calendar);
  const worked = calculators[calculator](a, school);
  return worked.kind === "refused" || !missing ? worked : unknown(missing);
};
