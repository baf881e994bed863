import type { SchoolCalendar } from "#domain/calendar/calendar.ts";
import type { Deadline, NotDue } from "#domain/deadlines/deadline.ts";
import { monthsDue, type ReviewTerms, reviewDue, windowDue } from "#domain/deadlines/review.ts";
import { reviewsAgreed } from "../consent/agreed-terms.ts";
import { endOf, type Facts } from "../facts.ts";

const sixWeeks = { from: 28, to: 42, remind: 28 } as const;

type Asked = {
  readonly calendar: SchoolCalendar;
  readonly start: string;
  readonly end?: string;
  readonly last?: string;
  readonly terms: ReviewTerms;
};

const byInterval = (every: string, asked: Asked): Deadline | NotDue | undefined => {
  const since = asked.last && asked.last > asked.start ? asked.last : asked.start;
  switch (every) {
    case "month":
      return monthsDue(since, 1);
    case "six-weeks":
      return windowDue(asked.calendar, since, sixWeeks, "no");
    case "half-term":
      return reviewDue({ ...asked, terms: { ...asked.terms, cadences: [{ every: "half-term" }] } });
    default:
      return undefined;
  }
};

/**
 * When the next review is due by what the school agreed with the parents, at the meeting or in the plan: what the letter
 * promises them is kept, where it is stricter than the rules (catalogue O82; WBS 8.3, CRE’s review points).
 * undefined: nothing was agreed, or the placement ends first.
 */
export const agreedReviewDue = (f: Facts, asked: Asked): Deadline | NotDue | undefined => {
  const due = byInterval(reviewsAgreed(f.placement), asked);
  const end = endOf(f.placement);
  if (due?.kind !== "date") return due;
  if (end && due.date > end) return undefined;
  return { ...due, explanation: ["Agreed with the parents.", ...due.explanation] };
};
