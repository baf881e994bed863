import { Temporal } from "temporal-polyfill";
import { remembered, rememberedOf } from "../memo.ts";
import { bankHolidayOn } from "./bank-holidays.ts";
import type { Day, SchoolCalendar, Span, Term, UnknownDate } from "./calendar.ts";
import { dayAfter, dayBefore, weekdayOf } from "./date-steps.ts";
import { longDate } from "./date-words.ts";

/** The longest gap between two terms that is taken for a holiday (days); a longer one is a term not entered. */
const longestHoliday = 70;

const added = remembered((sum) => {
  const [date = "", days] = sum.split(" ");
  return Temporal.PlainDate.from(date)
    .add({ days: Number(days) })
    .toString();
});

/** The ISO date so many days on (negative: back). */
export const plusDays = (date: string, days: number): string => {
  if (days === 1) return dayAfter(date);
  return days === -1 ? dayBefore(date) : added(`${date} ${days}`);
};

const monthsAdded = remembered((sum) => {
  const [date = "", months] = sum.split(" ");
  return Temporal.PlainDate.from(date)
    .add({ months: Number(months) })
    .toString();
});

/** The ISO date so many months on; a day that its month lacks becomes the month's last. */
export const plusMonths = (date: string, months: number): string => monthsAdded(`${date} ${months}`);

const between = remembered((pair) => {
  const [from = "", to = ""] = pair.split(" ");
  return Temporal.PlainDate.from(from).until(Temporal.PlainDate.from(to), { largestUnit: "day" }).days;
});

/** Days from one ISO date to another. */
export const daysBetween = (from: string, to: string): number => between(`${from} ${to}`);

export const holds = (span: Span, date: string): boolean => span.first <= date && date <= span.last;

export const unknownDate = (date: string): UnknownDate => ({
  kind: "unknown-date",
  date,
  ask: `The school's calendar does not reach ${longDate(date)}. Enter the term dates around it.`,
});

/** The term that holds a date; undefined in holidays and outside the calendar. */
export const termOf = (calendar: SchoolCalendar, date: string): Term | undefined =>
  calendar.terms.find((t) => holds(t, date));

/** Whether the date lies between two entered terms with no more than a summer's gap. */
const inHoliday = (calendar: SchoolCalendar, date: string): boolean => {
  const before = calendar.terms
    .map((t) => t.last)
    .filter((d) => d < date)
    .sort()
    .at(-1);
  const after = calendar.terms
    .map((t) => t.first)
    .filter((d) => d > date)
    .sort()[0];
  return before !== undefined && after !== undefined && daysBetween(before, after) - 1 <= longestHoliday;
};

const noSchool = (because: string): Extract<Day, { readonly kind: "no-school" }> => ({
  kind: "no-school",
  because,
});

const dayInTerm = (calendar: SchoolCalendar, term: Term, date: string): Day => {
  const holiday = bankHolidayOn(date) ?? calendar.bankHolidays?.find((h) => h.date === date);
  if (weekdayOf(date) > 5) {
    const off = weekdayOf(date) === 7 || holiday || (term.halfTerm && holds(term.halfTerm, date));
    return off ? noSchool("weekend") : { ...noSchool("weekend"), saturday: true };
  }
  if (term.halfTerm && holds(term.halfTerm, date)) return noSchool("half-term");
  if (holiday) return noSchool(holiday.name);
  if (calendar.insetDays.includes(date)) {
    const inset = noSchool("INSET day");
    return calendar.insetAtProviders?.includes(date) ? { ...inset, providersOpen: true } : inset;
  }
  const closure = calendar.closures.find((c) => c.date === date);
  if (!closure) return { kind: "school-day", term: term.name };
  const closed = noSchool(closure.reason);
  return closure.providers === "open" ? { ...closed, providersOpen: true } : closed;
};

/** What kind of day an ISO date is for pupils, or that the calendar does not know it. */
export const dayOf = rememberedOf((calendar: SchoolCalendar, date: string): Day => {
  const term = termOf(calendar, date);
  if (term) return dayInTerm(calendar, term, date);
  return inHoliday(calendar, date) ? noSchool("school holidays") : unknownDate(date);
});

/** undefined: the calendar does not know; `dayOf` says what to ask for. */
export const isSchoolDay = (calendar: SchoolCalendar, date: string): boolean | undefined => {
  const day = dayOf(calendar, date);
  return day.kind === "unknown-date" ? undefined : day.kind === "school-day";
};

/** Whether only the school itself is closed on that kind of day, and pupils are expected at providers as on any other. */
export const isOpenWithoutSchool = (day: Day): boolean =>
  day.kind === "no-school" && day.providersOpen === true;

/**
 * Whether pupils can be at providers on that kind of day: a school day, one on which only the school itself is closed, or a
 * Saturday of a term, for whoever has sessions on it.
 */
export const isOpenAtProviders = (day: Day): boolean =>
  day.kind === "school-day" ||
  isOpenWithoutSchool(day) ||
  (day.kind === "no-school" && day.saturday === true);

/** Whether providers may see pupils on an ISO date. */
export const mayBeAtProviders = (calendar: SchoolCalendar, date: string): boolean =>
  isOpenAtProviders(dayOf(calendar, date));

/** A school day found by walking, and the days without school that were stepped over, in order of the walk. */
export type FoundDay = {
  readonly kind: "found";
  readonly date: string;
  readonly skipped: readonly { readonly date: string; readonly because: string }[];
};

const walk = rememberedOf((calendar: SchoolCalendar, asked: string): FoundDay | UnknownDate => {
  const [from = "", count, step] = asked.split(" ");
  const skipped: { date: string; because: string }[] = [];
  let date = from;
  for (let left = Number(count); left > 0; ) {
    date = plusDays(date, Number(step));
    const day = dayOf(calendar, date);
    if (day.kind === "unknown-date") return day;
    if (day.kind === "school-day") left -= 1;
    else skipped.push({ date, because: day.because });
  }
  return { kind: "found", date, skipped };
});

/** The count-th school day after the date (count at least 1; 0 gives the date itself, whatever day it is). */
export const addSchoolDays = (calendar: SchoolCalendar, date: string, count: number) =>
  walk(calendar, `${date} ${count} 1`);

/** The count-th school day before the date. */
export const subtractSchoolDays = (calendar: SchoolCalendar, date: string, count: number) =>
  walk(calendar, `${date} ${count} -1`);

export const nextSchoolDay = (calendar: SchoolCalendar, date: string) => addSchoolDays(calendar, date, 1);
export const previousSchoolDay = (calendar: SchoolCalendar, date: string) =>
  subtractSchoolDays(calendar, date, 1);

/** The date itself if it is a school day, else the next one. */
export const schoolDayFrom = (calendar: SchoolCalendar, date: string): FoundDay | UnknownDate =>
  addSchoolDays(calendar, plusDays(date, -1), 1);

/** The date itself if it is a school day, else the last one before. */
export const schoolDayUntil = (calendar: SchoolCalendar, date: string): FoundDay | UnknownDate =>
  subtractSchoolDays(calendar, plusDays(date, 1), 1);

/** The school days of a span, in order. */
export type FoundDays = { readonly kind: "days"; readonly dates: readonly string[] };

const found = (calendar: SchoolCalendar, span: string, counts: (day: Day) => boolean) => {
  const [first = "", last = ""] = span.split(" ");
  const dates: string[] = [];
  for (let date = first; date <= last; date = plusDays(date, 1)) {
    const day = dayOf(calendar, date);
    if (day.kind === "unknown-date") return day;
    if (counts(day)) dates.push(date);
  }
  return { kind: "days" as const, dates };
};

const daysFound = rememberedOf(
  (calendar: SchoolCalendar, span: string): FoundDays | UnknownDate =>
    found(calendar, span, (day) => day.kind === "school-day"),
  1_000,
);

const providerDaysFound = rememberedOf(
  (calendar: SchoolCalendar, span: string): FoundDays | UnknownDate =>
    found(calendar, span, isOpenAtProviders),
  1_000,
);

/** School days of a span, first and last included, or the first date that the calendar does not know. */
export const schoolDaysIn = (calendar: SchoolCalendar, { first, last }: Span): FoundDays | UnknownDate =>
  daysFound(calendar, `${first} ${last}`);

/** Days of a span on which providers may see pupils, first and last included; see `schoolDaysIn`. */
export const providerDaysIn = (calendar: SchoolCalendar, { first, last }: Span): FoundDays | UnknownDate =>
  providerDaysFound(calendar, `${first} ${last}`);
