import type { Temporal } from "temporal-polyfill";
import { zone } from "../domain/london.ts";

/** Hours of the London day in which everything is looked through once: nobody is asked or reminded at night. */
const awake = { from: 5, to: 19 } as const;

/** Hours in which somebody may wait for word of an absent child. */
const schoolHours = { from: 7, to: 18 } as const;

/** How often a day everything is looked through; the price of a year is reckoned with it. */
export const wholeSweepsADay = awake.to - awake.from + 1;

const within = (hour: number, { from, to }: { readonly from: number; readonly to: number }): boolean =>
  hour >= from && hour <= to;

/** Whether the five-minute tick looks through everything now: the first of an hour by day. */
export const looksThrough = (now: Temporal.Instant): boolean => {
  const { hour, minute } = now.toZonedDateTimeISO(zone);
  return minute < 5 && within(hour, awake);
};

/** Whether a notice of an absence may fall due now, which no five minutes may pass over. */
export const mayBeAbsent = (now: Temporal.Instant): boolean =>
  within(now.toZonedDateTimeISO(zone).hour, schoolHours);
