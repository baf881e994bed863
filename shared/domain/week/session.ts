import { Temporal } from "temporal-polyfill";
import { londonInstant } from "../london.ts";
import { remembered } from "../remembered.ts";
import type { Sessions } from "./timetable.ts";

/** A register is taken at the start of each morning session and once each afternoon (SI 2024/208 reg. 10(1)). */
export const sessions = ["morning", "afternoon"] as const;
export type Session = (typeof sessions)[number];

/** The sessions of a timetable's day. */
export const sessionsIn = (day: Sessions): readonly Session[] => {
  if (day === "none") return [];
  return day === "day" ? sessions : [day];
};

/** London time at which providers are asked, on a school day with anybody to ask for. */
export const dayOpens = "08:30";

/**
 * London time by which a provider's answer is awaited; a later one is taken and marked late. Half an hour after the
 * usual start of a session, which is as long as a register may stay open (attendance.registerOpenMinutes).
 */
export const cutOffs: Readonly<Record<Session, string>> = { morning: "09:30", afternoon: "13:15" };

/** London time before which nobody can know that a pupil is there: before it no session is answered. */
const begins: Readonly<Record<Session, string>> = { morning: "00:00", afternoon: "12:00" };

/** London time of the attendance summary for staff, when every chaser of the day has gone. */
export const summaryAt = "15:30";

export const cutOffAt = (date: string, session: Session): Temporal.Instant =>
  londonInstant(date, cutOffs[session]);

export const hasBegun = (date: string, session: Session, now: Temporal.Instant): boolean =>
  Temporal.Instant.compare(now, londonInstant(date, begins[session])) >= 0;

const chasers = remembered((asked): readonly Temporal.Instant[] => {
  const [date = "", session, ...minutes] = asked.split(" ");
  const cutOff = cutOffAt(date, session as Session);
  return minutes
    .map(Number)
    .sort((a, b) => a - b)
    .map((m) => cutOff.add({ minutes: m }));
});

/** Moments after a session's cut-off at which whoever has not answered is chased, in order. */
export const chasersOf = (
  date: string,
  session: Session,
  minutes: readonly number[],
): readonly Temporal.Instant[] => chasers(`${date} ${session} ${minutes.join(" ")}`);

/** All chasers of a day's sessions in order, each moment once. */
export const chasersOfDay = (date: string, minutes: readonly number[]): readonly Temporal.Instant[] => {
  const all = sessions.flatMap((s) => chasersOf(date, s, minutes)).sort(Temporal.Instant.compare);
  return all.filter((at, i) => i === 0 || !at.equals(all[i - 1] ?? at));
};
