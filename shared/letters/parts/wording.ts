import { Temporal } from "temporal-polyfill";
import { counted, monthNames, weekdayNames } from "#domain/calendar/date-words.ts";

/**
 * "2026-11-03" as "Tuesday 3 November 2026". Own tables, because the words of Intl change with each Node version
 * and a letter must come out byte for byte the same.
 */
export function dateInWords(iso: string): string {
  const date = Temporal.PlainDate.from(iso);
  return `${weekdayNames[date.dayOfWeek - 1]} ${date.day} ${monthNames[date.month - 1]} ${date.year}`;
}

/** "09:15" as "9:15am", "12:00" as "midday", "00:00" as "midnight". */
export function timeInWords(time: string): string {
  const { hour, minute } = Temporal.PlainTime.from(time);
  if (minute === 0 && hour === 12) return "midday";
  if (minute === 0 && hour === 0) return "midnight";
  const minutes = minute === 0 ? "" : `:${String(minute).padStart(2, "0")}`;
  return `${hour % 12 === 0 ? 12 : hour % 12}${minutes}${hour < 12 ? "am" : "pm"}`;
}

/** From one wall-clock time to a later one of the same day: "5 hours 30 minutes". */
export function lengthInWords(start: string, finish: string): string {
  const { hours, minutes } = Temporal.PlainTime.from(start).until(Temporal.PlainTime.from(finish));
  const parts = [hours > 0 ? counted(hours, "hour") : "", minutes > 0 ? counted(minutes, "minute") : ""];
  return parts.filter((part) => part !== "").join(" ");
}

/** Ends a text that somebody typed with a full stop, unless it already ends a sentence. */
export function sentence(text: string): string {
  return /[.!?]$/.test(text) ? text : `${text}.`;
}

/** "Amara Jane Okafor-Bell" as "AJO": at most three letters, all that a mail says of a pupil. */
export function initialsOf(name: string): string {
  const words = name
    .trim()
    .split(/\s+/u)
    .filter((word) => /^\p{L}/u.test(word));
  return words
    .slice(0, 3)
    .map((word) => [...word][0]?.toUpperCase() ?? "")
    .join("");
}
