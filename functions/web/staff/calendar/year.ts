import { bankHolidays } from "#domain/calendar/bank-holidays.ts";
import type { SchoolCalendar, Span, Term, WeekLetter } from "#domain/calendar/calendar.ts";
import { weekdayOf } from "#domain/calendar/date-steps.ts";
import { holds, plusDays, schoolDaysIn } from "#domain/calendar/school-days.ts";
import { weekLetter } from "#domain/calendar/week-letter.ts";

/** A line of the year: a stretch of school, or days without it. ISO dates; `days`: school days in it. */
export type Line = Span & {
  readonly kind: "school" | "break" | "inset-day" | "closure" | "bank-holiday" | "holiday" | "years";
  readonly what: string;
  readonly days?: number;
  readonly remove?: string;
};

export type TermShown = Span & {
  readonly name: string;
  readonly days: number;
  /** With which of two weeks in turn it begins, and whether the school has said so. */
  readonly firstWeek: { readonly letter: WeekLetter; readonly named: boolean };
  readonly lines: readonly Line[];
  readonly change?: string;
  readonly remove?: string;
  readonly years?: string;
};

/** "2026": the school year that begins in that autumn. */
export const schoolYearOf = (date: string): number =>
  Number(date.slice(0, 4)) - (date.slice(5, 7) < "08" ? 1 : 0);

export const yearName = (year: number): string => `${year} to ${year + 1}`;

const daysIn = (calendar: SchoolCalendar, span: Span): number => {
  const found = schoolDaysIn(calendar, span);
  return found.kind === "days" ? found.dates.length : 0;
};

/** The date itself, or the weekday next to a weekend: a half begins on a Monday, not on the Saturday before. */
const offWeekend = (date: string, step: 1 | -1): string =>
  weekdayOf(date) <= 5 ? date : offWeekend(plusDays(date, step), step);

const halves = (calendar: SchoolCalendar, term: Term): readonly Line[] => {
  const school = (what: string, first: string, last: string): Line => ({
    kind: "school",
    what,
    first: offWeekend(first, 1),
    last: offWeekend(last, -1),
    days: daysIn(calendar, { first, last }),
  });
  const { halfTerm } = term;
  if (!halfTerm) return [school("Term", term.first, term.last)];
  return [
    school("First half", term.first, plusDays(halfTerm.first, -1)),
    { kind: "break", what: "Half-term break", ...halfTerm },
    school("Second half", plusDays(halfTerm.last, 1), term.last),
  ];
};

const bankHolidaysIn = (calendar: SchoolCalendar, span: Span): readonly Line[] => {
  const years = [Number(span.first.slice(0, 4)), Number(span.last.slice(0, 4))];
  const all = [...new Set(years)].flatMap(bankHolidays).concat(calendar.bankHolidays ?? []);
  return all
    .filter((holiday) => holds(span, holiday.date) && weekdayOf(holiday.date) <= 5)
    .map(({ date, name }) => ({ kind: "bank-holiday", what: name, first: date, last: date }));
};

const single = (kind: "inset-day" | "closure", what: string, date: string, mayWrite: boolean): Line => ({
  kind,
  what,
  first: date,
  last: date,
  ...(mayWrite ? { remove: `/calendar/${kind}s/${date}/remove` } : {}),
});

const singles = (calendar: SchoolCalendar, term: Term, mayWrite: boolean): readonly Line[] => [
  ...calendar.insetDays
    .filter((date) => holds(term, date))
    .map((date) => {
      const open = calendar.insetAtProviders?.includes(date) ? " (providers are open)" : "";
      return single("inset-day", `INSET day${open}`, date, mayWrite);
    }),
  ...calendar.closures
    .filter(({ date }) => holds(term, date))
    .map(({ date, reason, providers }) =>
      single(
        "closure",
        `Closure: ${reason}${providers === "open" ? " (providers are open)" : ""}`,
        date,
        mayWrite,
      ),
    ),
];

/** The holiday between this term and the next that is entered. */
const holidayAfter = (calendar: SchoolCalendar, term: Term): Span | undefined => {
  const next = calendar.terms
    .map((t) => t.first)
    .filter((first) => first > term.last)
    .sort()[0];
  return next && next > plusDays(term.last, 1)
    ? { first: plusDays(term.last, 1), last: plusDays(next, -1) }
    : undefined;
};

const byDate = (a: Line, b: Line): number => (a.first < b.first ? -1 : a.first > b.first ? 1 : 0);

/** Days on which only some year groups begin, or have their last day. */
const apart = (term: Term): readonly Line[] =>
  (term.apart ?? []).flatMap(({ years, first, last }) => [
    ...(first
      ? [{ kind: "years" as const, what: `${years.join(", ")}: first day`, first, last: first }]
      : []),
    ...(last ? [{ kind: "years" as const, what: `${years.join(", ")}: last day`, first: last, last }] : []),
  ]);

const termShown = (calendar: SchoolCalendar, term: Term, mayWrite: boolean): TermShown => {
  const holiday = holidayAfter(calendar, term);
  const upTo = { first: term.first, last: holiday?.last ?? term.last };
  const lines: readonly Line[] = [
    ...halves(calendar, term),
    ...apart(term),
    ...singles(calendar, term, mayWrite),
    ...bankHolidaysIn(calendar, upTo),
    ...(holiday ? [{ kind: "holiday" as const, what: "School holidays", ...holiday }] : []),
  ];
  const href = `/calendar/terms/${term.first}`;
  return {
    name: term.name,
    first: term.first,
    last: term.last,
    days: daysIn(calendar, term),
    firstWeek: {
      letter: term.firstWeek ?? weekLetter(calendar, term.first),
      named: term.firstWeek !== undefined,
    },
    lines: lines.toSorted(byDate),
    ...(mayWrite ? { change: href, remove: `${href}/remove`, years: `${href}/years` } : {}),
  };
};

/** The terms of a school year, each with what happens in it and the holiday after it. */
export const termsOfYear = (
  calendar: SchoolCalendar,
  year: number,
  mayWrite: boolean,
): readonly TermShown[] =>
  calendar.terms
    .filter((term) => schoolYearOf(term.first) === year)
    .map((term) => termShown(calendar, term, mayWrite));

/** The school years of which a term is entered, in order. */
export const yearsOf = (calendar: SchoolCalendar): readonly number[] =>
  [...new Set(calendar.terms.map((term) => schoolYearOf(term.first)))].sort((a, b) => a - b);
