import { Temporal } from "temporal-polyfill";
import { zone } from "#domain/calendar/london.ts";
import { latest, standingOf } from "#streams/register/standing.ts";
import type { Slot } from "#streams/register/state.ts";
import { clockTime } from "#ui/dates.ts";
import { registerWords as say } from "./words.ts";

/** "9:04am" of an instant in London. */
export const timeOf = (instant: string): string =>
  clockTime(
    Temporal.Instant.from(instant)
      .toZonedDateTimeISO(zone)
      .toPlainTime()
      .toString({ smallestUnit: "minute" }),
  );

/** How a session stands, as the provider reads it: "Late, by 10 minutes". */
export const standingWords = (s: Slot): string => {
  const standing = standingOf(s);
  const last = latest(s);
  if (standing === "late" && last?.mark === "late") return say.lateBy(last.minutes ?? 0);
  return standing === "left-early" && last?.mark === "left-early" && last.leftAt
    ? say.leftAt(clockTime(last.leftAt))
    : say.standing[standing];
};

/** The same with its time: "Here, at 9:04am". */
export const recordedWords = (s: Slot): string => {
  const last = latest(s);
  if (!last || standingOf(s) === "known") return standingWords(s);
  return (last.late ? say.recordedLate : say.recordedAt)(standingWords(s), timeOf(last.at));
};
