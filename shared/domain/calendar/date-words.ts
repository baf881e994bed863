import { Temporal } from "temporal-polyfill";
import { remembered } from "../memo.ts";

/** The week from Monday, as ISO counts it. */
export const weekdayNames = [
  "Monday",
  "Tuesday",
  "Wednesday",
  "Thursday",
  "Friday",
  "Saturday",
  "Sunday",
] as const;

export const monthNames = [
  "January",
  "February",
  "March",
  "April",
  "May",
  "June",
  "July",
  "August",
  "September",
  "October",
  "November",
  "December",
] as const;

/** "Fri 23 October" of an ISO date. */
export const shortDate = remembered((iso: string): string => {
  const d = Temporal.PlainDate.from(iso);
  return `${weekdayNames[d.dayOfWeek - 1]?.slice(0, 3)} ${d.day} ${monthNames[d.month - 1]}`;
});

/** "Fri 23 October 2026" of an ISO date. */
export const longDate = (iso: string): string => `${shortDate(iso)} ${iso.slice(0, 4)}`;

/** "a", "a and b", "a, b and c". */
export const listed = (words: readonly string[]): string =>
  words.length < 2 ? words.join("") : `${words.slice(0, -1).join(", ")} and ${words.at(-1)}`;

/** "1 day", "2 days". */
export const counted = (count: number, one: string, many = `${one}s`): string =>
  `${count} ${count === 1 ? one : many}`;

/** "2026", "September 2026" or "Mon 14 September 2026", as precise as the text was. */
export const monthOrDate = (dated: string): string => {
  const [year = "", month, day] = dated.split("-");
  if (day !== undefined) return longDate(dated);
  return month === undefined ? year : `${monthNames[Number(month) - 1]} ${year}`;
};

/** "9:15am", "midday" of a London clock time "09:15"; what is no time stays as it is. */
export const clockWords = (time: string): string => {
  const [, hours, minutes] = /^(\d{2}):(\d{2})$/.exec(time) ?? [];
  if (hours === undefined || minutes === undefined) return time;
  if (time === "12:00") return "midday";
  if (time === "00:00") return "midnight";
  const hour = Number(hours);
  return `${hour % 12 || 12}${minutes === "00" ? "" : `:${minutes}`}${hour < 12 ? "am" : "pm"}`;
};
