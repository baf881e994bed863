import { daysBetween, isSchoolDay, plusDays } from "#domain/calendar/school-days.ts";
import { answerOf, endOf, startOf } from "#streams/placement/facts.ts";
import type { Placement } from "#streams/placement/state.ts";

/** First and last ISO date, both included. */
export type Span = { readonly from: string; readonly to: string };

const later = (a: string, b: string): string => (a > b ? a : b);
const earlier = (a: string, b: string): string => (a < b ? a : b);

const week = [0, 1, 2, 3, 4, 5, 6];

/** Weeks from one date to another that hold a school day; every week where the calendar does not reach. */
const schoolWeeks = (p: Placement, first: string, last: string): number => {
  const begins = Array.from({ length: Math.ceil((daysBetween(first, last) + 1) / 7) }, (_, i) =>
    plusDays(first, i * 7),
  );
  const { calendar } = p;
  return begins.filter(
    (day) => !calendar || week.some((n) => isSchoolDay(calendar, plusDays(day, n)) !== false),
  ).length;
};

/** Pounds a week that the provider asks, as its choice was recorded; undefined where that says nothing. */
export const weeklyCost = (p: Placement): number | undefined => {
  const weekly = p.forms.provider?.answers["weekly-cost"];
  return typeof weekly === "number" ? weekly : undefined;
};

/** Weekly cost times school weeks from the first to the last day within the span; nothing before the pupil has come. */
export const costIn = (p: Placement, { from, to }: Span): number => {
  const weekly = weeklyCost(p);
  const start = answerOf(p, "timetable", "start");
  if (weekly === undefined || start === "" || answerOf(p, "arrival", "arrived") !== "yes") return 0;
  const end = answerOf(p, "end", "last-day") || answerOf(p, "timetable", "end") || to;
  const [first, last] = [later(start, from), earlier(end, to)];
  return last < first ? 0 : weekly * schoolWeeks(p, first, last);
};

/** Pounds for all of its weeks, as they are agreed now; undefined while price or dates are not known. */
export const costInAll = (p: Placement): number | undefined => {
  const weekly = weeklyCost(p);
  const [start, end] = [startOf(p), endOf(p)];
  return weekly === undefined || start === "" || end < start
    ? undefined
    : weekly * schoolWeeks(p, start, end);
};
