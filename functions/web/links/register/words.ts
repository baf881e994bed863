import { Temporal } from "temporal-polyfill";
import { zone } from "#domain/calendar/london.ts";
import type { Session } from "#domain/week/session.ts";
import { latest, type Standing, standingOf } from "#streams/register/standing.ts";
import type { Slot } from "#streams/register/state.ts";
import { clockTime } from "#ui/dates.ts";

export const sessionTitles: Readonly<Record<Session, string>> = {
  morning: "Morning",
  afternoon: "Afternoon",
};

const words: Readonly<Record<Standing, string>> = {
  present: "Here",
  late: "Late",
  absent: "Not here",
  "left-early": "Left early",
  "not-ours": "Not your pupil",
  closed: "Your site is closed",
  elsewhere: "The school knows where this pupil is",
  known: "The school knows that this pupil is away",
  unconfirmed: "Not answered yet",
};

const details = (s: Slot): string => {
  const last = latest(s);
  if (last?.mark === "late") return `, by ${last.minutes ?? 0} minutes`;
  return last?.mark === "left-early" && last.leftAt ? `, at ${clockTime(last.leftAt)}` : "";
};

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
  return `${words[standing]}${standing === latest(s)?.mark ? details(s) : ""}`;
};

/** The same with its time: "Here, at 9:04am". */
export const recordedWords = (s: Slot): string => {
  const last = latest(s);
  if (!last || standingOf(s) === "known") return standingWords(s);
  return `${standingWords(s)}. Recorded at ${timeOf(last.at)}${last.late ? ", after the time by which we asked" : ""}`;
};
