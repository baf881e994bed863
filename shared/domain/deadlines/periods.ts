import type { SchoolCalendar, Span } from "../calendar/calendar.ts";
import { counted, longDate } from "../calendar/date-words.ts";
import { halfTerms } from "../calendar/half-terms.ts";
import { dayOf, plusDays, schoolDaysIn, unknownDate } from "../calendar/school-days.ts";
import type { Deadline, NotDue } from "./deadline.ts";

export type PeriodReview = {
  readonly calendar: SchoolCalendar;
  /** First day of the placement. */
  readonly start: string;
  /** Last day, once known. */
  readonly end?: string;
  /** The last review held (or visit, or report). */
  readonly last?: string;
  /** Settings `review.shortTail` and `review.shortTailDays`. */
  readonly shortTail: "carry" | "review";
  readonly shortTailDays: number;
};

type Period = Span & { readonly name: string };

const later = (a: string, b: string): string => (a > b ? a : b);
const sooner = (a: string, b: string | undefined): string => (b !== undefined && b < a ? b : a);

const noneLeft = (end: string | undefined): NotDue => ({
  kind: "not-due",
  explanation: [
    end === undefined
      ? "Nothing more is due."
      : `The placement ends on ${longDate(end)}; nothing more is due before.`,
  ],
});

/** The first of these periods that owes a review and the last school day on which it may be held. */
const firstOwed = (periods: readonly Period[], what: string, asked: PeriodReview): Deadline | NotDue => {
  const carried: string[] = [];
  for (const period of periods) {
    const live = { first: later(period.first, asked.start), last: sooner(period.last, asked.end) };
    const days = schoolDaysIn(asked.calendar, live);
    if (days.kind === "unknown-date") return days;
    const date = days.dates.at(-1);
    const short = asked.shortTail === "carry" && days.dates.length <= asked.shortTailDays;
    if (date !== undefined && !short)
      return {
        kind: "date",
        date,
        explanation: [
          ...carried,
          `One ${what} is due in ${period.name}, in which the placement is live for ${counted(days.dates.length, "school day")}.`,
          `The last of them is ${longDate(date)}.`,
        ],
      };
    if (date !== undefined)
      carried.push(
        `In ${period.name} the placement is live for only ${counted(days.dates.length, "school day")}, so its ${what} may wait.`,
      );
    const after = dayOf(asked.calendar, plusDays(period.last, 1));
    const goesOn = asked.end === undefined || asked.end > period.last;
    if (goesOn && after.kind === "unknown-date") return after;
  }
  return noneLeft(asked.end);
};

const owed = (all: readonly Period[], what: string, asked: PeriodReview): Deadline | NotDue => {
  const start = dayOf(asked.calendar, asked.start);
  if (start.kind === "unknown-date") return start;
  const { last, end } = asked;
  const open = all
    .filter((p) => p.last >= asked.start && (end === undefined || p.first <= end))
    .filter((p) => last === undefined || last < asked.start || p.first > last);
  if (open.length > 0) return firstOwed(open, what, asked);
  const reach = all.at(-1)?.last ?? asked.start;
  return end !== undefined && end <= reach ? noneLeft(end) : unknownDate(plusDays(reach, 1));
};

/**
 * When the next review is due at latest if each half-term in which the placement is live asks one: the last live
 * school day of the first half-term after the last review. A missed half-term is not asked for again once a later
 * review was held. A half-term with at most `shortTailDays` live days may be carried into the next.
 */
export const halfTermlyDue = (asked: PeriodReview, what = "review"): Deadline | NotDue =>
  owed(halfTerms(asked.calendar), what, asked);

/** The same by whole terms. */
export const termlyDue = (asked: PeriodReview, what = "review"): Deadline | NotDue =>
  owed(
    asked.calendar.terms.toSorted((a, b) => (a.first < b.first ? -1 : 1)),
    what,
    asked,
  );
