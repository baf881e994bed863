import type { SchoolCalendar, Span } from "#domain/calendar/calendar.ts";
import { schoolDaysIn } from "#domain/calendar/school-days.ts";
import { schoolYearOf } from "#domain/calendar/school-year.ts";
import type { Suspension } from "./suspension.ts";
import { standingSuspensions } from "./suspensions.ts";

/** No pupil is suspended for more school days in a school year (SI 2012/1033 reg. 4). */
export const mostInYear = 45;

/** Above so many school days in a term the governing board considers whether the pupil comes back (SI 2012/1033 reg. 6). */
export const governorsAbove = 15;

/** School days of the suspensions that stand within a span, those to come too; undefined: the calendar does not reach. */
const daysWithin = (calendar: SchoolCalendar, all: readonly Suspension[], span: Span): number | undefined =>
  standingSuspensions(all)
    .filter((s) => s.kind === "suspension" && s.from <= span.last && s.to >= span.first)
    .reduce<number | undefined>((sum, s) => {
      const found = schoolDaysIn(calendar, {
        first: [s.from, span.first].sort().at(-1) ?? s.from,
        last: [s.to, span.last].sort()[0] ?? s.to,
      });
      return sum === undefined || found.kind !== "days" ? undefined : sum + found.dates.length;
    }, 0);

/** School days of suspension in the school year of an ISO date; undefined: the calendar does not reach. */
export const daysInYear = (
  calendar: SchoolCalendar,
  all: readonly Suspension[],
  today: string,
): number | undefined => {
  const year = schoolYearOf(today);
  return daysWithin(calendar, all, { first: `${year}-09-01`, last: `${year + 1}-08-31` });
};

/** The same of the term of an ISO date; undefined where there is no term then. */
export const daysInTerm = (
  calendar: SchoolCalendar,
  all: readonly Suspension[],
  today: string,
): { readonly term: string; readonly days: number | undefined } | undefined => {
  const term = calendar.terms.find((t) => t.first <= today && today <= t.last);
  return term && { term: term.name, days: daysWithin(calendar, all, term) };
};
