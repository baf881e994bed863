import type { SchoolCalendar, Term, YearsApart } from "./calendar.ts";
import { longDate } from "./date-words.ts";
import { weekLetter } from "./week-letter.ts";

/** The year groups of English schools, in the one way in which they are kept. */
export const yearGroups: readonly string[] = [
  "Nursery",
  "Reception",
  ...Array.from({ length: 14 }, (_, i) => `Year ${i + 1}`),
];

const apartFor = (term: Term, year: string): YearsApart | undefined =>
  term.apart?.find(({ years }) => years.includes(year));

/** Whether any year group of the school begins or ends a term on days of its own. */
export const isStaggered = (calendar: SchoolCalendar): boolean =>
  calendar.terms.some((term) => (term.apart ?? []).length > 0);

const termFor = ({ apart, ...term }: Term, year: string): Term => {
  const own = apart?.find(({ years }) => years.includes(year));
  return { ...term, ...(own?.first ? { first: own.first } : {}), ...(own?.last ? { last: own.last } : {}) };
};

/** Whichever days a year group is in, week A is week A for everybody. */
const inSchoolsWeeks = (calendar: SchoolCalendar, term: Term): Term => ({
  ...term,
  firstWeek: weekLetter(calendar, term.first),
});

/** The calendar as it is for one year group: its terms begin and end when that year is in. */
export const calendarFor = (calendar: SchoolCalendar, year: string): SchoolCalendar =>
  isStaggered(calendar)
    ? {
        ...calendar,
        terms: calendar.terms.map((term) => inSchoolsWeeks(calendar, termFor(term, year))),
      }
    : calendar;

/** Whether a year group is not in yet, or no more, on a date on which the school is (ISO dates). */
export const isApartOn = (calendar: SchoolCalendar, year: string, date: string): boolean =>
  calendar.terms.some((term) => {
    if (date < term.first || date > term.last) return false;
    const own = apartFor(term, year);
    return own !== undefined && ((own.first ?? date) > date || (own.last ?? date) < date);
  });

/** A term in which these years begin or end on days of their own; without days they are as the others again. */
export const withYearsApart = (term: Term, own: YearsApart): Term => {
  const others = (term.apart ?? [])
    .map((each) => ({ ...each, years: each.years.filter((year) => !own.years.includes(year)) }))
    .filter((each) => each.years.length > 0);
  const { apart: _before, ...rest } = term;
  const apart = own.first || own.last ? [...others, own] : others;
  return apart.length > 0 ? { ...rest, apart } : rest;
};

/** Why years cannot begin or end a term on such days, one sentence a fault. */
export const apartProblems = (term: Term): readonly string[] =>
  (term.apart ?? []).flatMap(({ years, first = term.first, last = term.last }) => {
    const who = years.join(", ");
    if (first < term.first || first > term.last)
      return [
        `${who} cannot begin on ${longDate(first)}: ${term.name} is from ${longDate(term.first)} to ${longDate(term.last)}.`,
      ];
    if (last < term.first || last > term.last)
      return [
        `${who} cannot end on ${longDate(last)}: ${term.name} is from ${longDate(term.first)} to ${longDate(term.last)}.`,
      ];
    return last < first ? [`${who} would end on ${longDate(last)}, before they begin.`] : [];
  });
