import type { Temporal } from "temporal-polyfill";
import { londonInstant } from "#domain/calendar/london.ts";
import { plusDays } from "#domain/calendar/school-days.ts";

/** The day (ISO) to which a report tells: the last of the month before, or of its time where that is over. */
export const dayOfRecord = ({ to }: { readonly to: string }, today: string): string => {
  const monthEnd = plusDays(`${today.slice(0, "2026-09".length)}-01`, -1);
  return to < monthEnd ? to : monthEnd;
};

/** The first instant after a day of London: what happened before it is told. */
export const afterDay = (day: string): Temporal.Instant => londonInstant(plusDays(day, 1), "00:00");

/** The day on which the next report is there: the first of a month. */
export const nextReportOn = (today: string): string => {
  const first = `${today.slice(0, "2026-09".length)}-01`;
  return `${plusDays(first, 32).slice(0, "2026-09".length)}-01`;
};
