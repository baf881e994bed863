import { Temporal } from "temporal-polyfill";
import { bankHolidayOn } from "./bank-holidays.ts";
import type { SchoolCalendar, Span, Term } from "./calendar.ts";
import { weekdayOf } from "./date-steps.ts";
import { longDate } from "./date-words.ts";
import { apartProblems } from "./year-groups.ts";

const isDate = (text: string): boolean => {
  try {
    return Temporal.PlainDate.from(text).toString() === text;
  } catch {
    return false;
  }
};

const spanProblem = (what: string, span: Span): string | undefined => {
  for (const date of [span.first, span.last])
    if (!isDate(date)) return `${what}: ${date} is not a date; write it like 2026-09-02.`;
  return span.last < span.first
    ? `${what} ends on ${longDate(span.last)}, before it begins on ${longDate(span.first)}.`
    : undefined;
};

const termProblems = (term: Term): readonly string[] => {
  const own = spanProblem(term.name, term);
  if (own) return [own];
  const apart = apartProblems(term);
  if (apart.length > 0 || !term.halfTerm) return apart;
  const half = spanProblem(`The half-term of ${term.name}`, term.halfTerm);
  if (half) return [half];
  return term.halfTerm.first <= term.first || term.halfTerm.last >= term.last
    ? [`The half-term of ${term.name} does not lie inside the term.`]
    : [];
};

const overlaps = (terms: readonly Term[]): readonly string[] => {
  const sorted = [...terms].sort((a, b) => (a.first < b.first ? -1 : 1));
  return sorted.flatMap((term, i) => {
    const next = sorted[i + 1];
    return next && next.first <= term.last
      ? [
          `${next.name} begins on ${longDate(next.first)}, but ${term.name} ends only on ${longDate(term.last)}: terms may not overlap.`,
        ]
      : [];
  });
};

/** Why no school in England has pupils or staff in on an ISO date: a weekend or a bank holiday. */
export const freeDay = (date: string): string | undefined =>
  weekdayOf(date) > 5 ? "weekend" : bankHolidayOn(date)?.name;

const insetProblems = (calendar: SchoolCalendar): readonly string[] =>
  calendar.insetDays.filter(isDate).flatMap((date) => {
    const free = freeDay(date);
    return free ? [`${longDate(date)} cannot be an INSET day: ${free}.`] : [];
  });

/**
 * What is wrong with a calendar, one sentence a fault; empty when it is sound. A calendar with overlapping terms,
 * unreal dates or a half-term outside its term must not be stored.
 */
export const checkCalendar = (calendar: SchoolCalendar): readonly string[] => {
  const faults = calendar.terms.flatMap(termProblems);
  if (faults.length > 0) return faults;
  const singles = [
    ...calendar.insetDays,
    ...calendar.closures.map((c) => c.date),
    ...(calendar.bankHolidays ?? []).map((h) => h.date),
  ];
  const names = calendar.terms.map((t) => t.name);
  return [
    ...(calendar.terms.length === 0 ? ["Enter at least one term."] : []),
    ...names.filter((n, i) => names.indexOf(n) !== i).map((n) => `Two terms are called ${n}.`),
    ...overlaps(calendar.terms),
    ...insetProblems(calendar),
    ...singles.filter((d) => !isDate(d)).map((d) => `${d} is not a date; write it like 2026-09-02.`),
  ];
};
