import { counted, longDate } from "#domain/calendar/date-words.ts";
import { plusDays, schoolDayFrom } from "#domain/calendar/school-days.ts";
import type { Facts } from "../facts.ts";

/** A day and how it was found, in sentences. */
export type FlexiEnd = { readonly date: string; readonly explanation: readonly string[] };

/**
 * The earliest last day of flexi-schooling after notice in writing: so many weeks later, holidays counted; where that is no
 * school day, the first one after it (catalogue O118; WBS 10.6: about four weeks).
 */
export const earliestEnd = (f: Facts, given: string): FlexiEnd => {
  const weeks = f.rules.settings["flexi.noticeWeeks"].value;
  const date = plusDays(given, weeks * 7);
  const counts = `${counted(weeks, "week")} after ${longDate(given)} is ${longDate(date)}. Holidays count.`;
  const day = f.placement.calendar && schoolDayFrom(f.placement.calendar, date);
  if (!day || day.kind === "unknown-date") return { date, explanation: [counts] };
  return day.date === date
    ? { date, explanation: [counts] }
    : {
        date: day.date,
        explanation: [counts, `That is no school day: the first one after it is ${longDate(day.date)}.`],
      };
};
