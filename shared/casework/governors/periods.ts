import type { SchoolCalendar } from "#domain/calendar/calendar.ts";
import type { Span } from "../placement/cost.ts";

/** What a report can be about: a school year or a term, and no free dates, which would let small numbers be found by subtraction. */
export type Period = Span & {
  /** `year-2026` or the first day of a term. */
  readonly id: string;
  readonly title: string;
};

const yearOf = (date: string): number => Number(date.slice(0, 4)) - (date.slice(5) < "09-01" ? 1 : 0);

const schoolYear = (year: number): Period => ({
  id: `year-${year}`,
  title: `School year ${year}-${String((year + 1) % 100).padStart(2, "0")}`,
  from: `${year}-09-01`,
  to: `${year + 1}-08-31`,
});

/** School years and terms that have begun by `today` (ISO), the latest first: this year and the three before. */
export const periodsOf = (calendar: SchoolCalendar | undefined, today: string): readonly Period[] => {
  const years = [0, 1, 2, 3].map((back) => schoolYear(yearOf(today) - back));
  const known = calendar?.terms ?? [];
  const first = known.map((t) => t.first).toSorted()[0] ?? today;
  const terms = known
    .filter((t) => t.first <= today)
    .map((t): Period => ({ id: t.first, title: t.name, from: t.first, to: t.last }))
    .toSorted((a, b) => (a.from < b.from ? 1 : -1));
  return [...years.filter((y) => y.to >= first), ...terms.slice(0, 6)];
};
