import type { Temporal } from "temporal-polyfill";
import { zone } from "#domain/calendar/london.ts";

/** Hours of the London day in which is looked once for what was lost: nobody is asked or reminded at night. */
const awake = { from: 6, to: 18 } as const;

/** Hours in which somebody may wait for word of an absent child. */
const schoolHours = { from: 7, to: 18 } as const;

/** Hours in which what falls due by the day is looked at as well: before school, and after the last session. */
const dueHours: readonly number[] = [6, 16];

/** How often a day the tick looks for what was lost, and how often at everything; the price of a year is reckoned with them. */
export const looksADay = { lost: awake.to - awake.from + 1 - dueHours.length, everything: dueHours.length };

const within = (hour: number, { from, to }: { readonly from: number; readonly to: number }): boolean =>
  hour >= from && hour <= to;

/** What the five-minute tick looks for now, besides mails that wait: the first of an hour by day looks for what was lost. */
export const looksFor = (now: Temporal.Instant): "everything" | "lost" | "mails" => {
  const { hour, minute } = now.toZonedDateTimeISO(zone);
  if (minute >= 5 || !within(hour, awake)) return "mails";
  return dueHours.includes(hour) ? "everything" : "lost";
};

/** Whether a notice of an absence may fall due now, which no five minutes may pass over. */
export const mayBeAbsent = (now: Temporal.Instant): boolean =>
  within(now.toZonedDateTimeISO(zone).hour, schoolHours);
