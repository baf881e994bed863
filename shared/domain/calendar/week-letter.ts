import { rememberedFor, rememberedOf } from "../memo.ts";
import type { SchoolCalendar, Term, WeekLetter } from "./calendar.ts";
import { weekdayOf } from "./date-steps.ts";
import { dayOf, plusDays } from "./school-days.ts";

/** The Monday of the week in which an ISO date lies. */
export const mondayOf = (date: string): string => plusDays(date, 1 - weekdayOf(date));

const other = (letter: WeekLetter): WeekLetter => (letter === "a" ? "b" : "a");

/** The calendar as it was planned: what had to close is not in it. */
const planned = rememberedFor((calendar: SchoolCalendar): SchoolCalendar => ({ ...calendar, closures: [] }));

/**
 * A week of school by what was planned: one in which the school had to close the whole week is counted all the same, because
 * nobody's timetable turns round while it snows.
 */
const hasSchool = (calendar: SchoolCalendar, monday: string): boolean =>
  [0, 1, 2, 3, 4].some((day) => dayOf(planned(calendar), plusDays(monday, day)).kind === "school-day");

/** A term that begins in August begins a school year as one in September does. */
const yearOf = ({ first }: Term): number => Number(first.slice(0, 4)) - (first.slice(5, 7) < "08" ? 1 : 0);

/** The first term of a school year begins with week A, unless the school says otherwise. */
const begins = (term: Term, before: Term | undefined): WeekLetter | undefined => {
  if (term.firstWeek) return term.firstWeek;
  return before && yearOf(before) === yearOf(term) ? undefined : "a";
};

/**
 * Which of two weeks it is on an ISO date. Weeks with school take turns; one wholly without is not counted, so that the week
 * after half-term follows the one before it. The school can name the first week of each term. In holidays: the letter of the
 * school week that comes next.
 */
export const weekLetter = rememberedOf((calendar: SchoolCalendar, date: string): WeekLetter => {
  const monday = mondayOf(date);
  const terms = calendar.terms.toSorted((a, b) => (a.first < b.first ? -1 : 1));
  const base = terms.findLastIndex(
    (term, i) => mondayOf(term.first) <= monday && begins(term, terms[i - 1]) !== undefined,
  );
  const term = terms[base];
  if (!term) return "a";
  let letter = begins(term, terms[base - 1]) ?? "a";
  for (let week = mondayOf(term.first); week < monday; week = plusDays(week, 7))
    if (hasSchool(calendar, week)) letter = other(letter);
  return letter;
});

/** The Monday of the first school week of a letter from an ISO date on; undefined where the calendar has none within ten weeks. */
export const firstWeekOf = (calendar: SchoolCalendar, letter: WeekLetter, from: string): string | undefined =>
  Array.from({ length: 10 }, (_, i) => plusDays(mondayOf(from), 7 * i)).find(
    (monday) => hasSchool(calendar, monday) && weekLetter(calendar, monday) === letter,
  );
