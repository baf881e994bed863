import { Temporal } from "temporal-polyfill";
import type { SchoolCalendar } from "#domain/calendar/calendar.ts";
import { londonInstant } from "#domain/calendar/london.ts";
import { dayOpens } from "#domain/week/session.ts";
import { type Placed, sessionsOn } from "#streams/register/expecting.ts";

/** Minutes before the first session of a day at which providers are asked at the latest. */
const askedBefore = 30;

/** When providers are asked: at the usual time, or earlier where a session begins soon after it or before. */
export const opensAt = (
  placed: readonly Placed[],
  date: string,
  calendar: SchoolCalendar | undefined,
): string => {
  const usual = londonInstant(date, dayOpens);
  const first = sessionsOn(placed, date, calendar)
    .flatMap((s) => s.time?.from ?? [])
    .toSorted()[0];
  const early = first && londonInstant(date, first).subtract({ minutes: askedBefore });
  const at = early && Temporal.Instant.compare(early, usual) < 0 ? early : usual;
  return at.toString({ smallestUnit: "millisecond" });
};
