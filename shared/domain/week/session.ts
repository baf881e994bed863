import { Temporal } from "temporal-polyfill";
import { londonInstant } from "../calendar/london.ts";
import { remembered } from "../memo.ts";
import type { Sessions } from "./timetable.ts";

/** A register is taken at the start of each morning session and once each afternoon (SI 2024/208 reg. 10(1)). */
export const sessions = ["morning", "afternoon"] as const;
export type Session = (typeof sessions)[number];

/** From when to when a session lasts: London wall clock, "HH:MM". */
export type SessionTime = {
  readonly from: string;
  readonly to: string;
  /**
   * From when the pupil is there already, because the session before it goes on without a break: one answer is for both.
   * London wall clock, "HH:MM".
   */
  readonly since?: string;
};

/** The times of a placement's sessions; a session whose times nobody entered is not in it. */
export type SessionTimes = Readonly<Partial<Record<Session, SessionTime>>>;

/** The minute of the day of "HH:MM". */
export const minuteOf = (time: string): number => {
  const [hours = 0, minutes = 0] = time.split(":").map(Number);
  return hours * 60 + minutes;
};

/** Whether two stretches of a day share a minute; one may begin as the other ends. */
export const overlap = (a: SessionTime, b: SessionTime): boolean => a.from < b.to && b.from < a.to;

/** Where a school has not entered its own day. */
const usualDay: SessionTimes = {
  morning: { from: "08:00", to: "12:30" },
  afternoon: { from: "12:00", to: "15:30" },
};

/**
 * Whether an activity takes place outside a session of the school's day: a twilight session, or one of the other half.
 * Without its times nobody can tell: then it is taken to lie within.
 */
export const isOutside = (
  session: Session,
  time: SessionTime | undefined,
  day: SessionTimes | undefined,
): boolean => {
  const own = (day?.[session] ? day : usualDay)[session];
  return time !== undefined && own !== undefined && !overlap(time, own);
};

/** The sessions of a timetable's day. */
export const sessionsIn = (day: Sessions): readonly Session[] => {
  if (day === "none") return [];
  return day === "day" ? sessions : [day];
};

/** London time at which providers are asked, on a school day with anybody to ask for. */
export const dayOpens = "08:30";

/**
 * London time by which an answer is awaited of a placement whose times nobody entered; a later one is taken and marked
 * late. Half an hour after the usual start of a session, which is as long as a register may stay open
 * (attendance.registerOpenMinutes). A placement with times goes by its own (`timing.ts`).
 */
export const cutOffs: Readonly<Record<Session, string>> = { morning: "09:30", afternoon: "13:15" };

/** London time before which nobody can know that a pupil is there: before it no session is answered. */
const begins: Readonly<Record<Session, string>> = { morning: "00:00", afternoon: "12:00" };

/** London time of the attendance summary for staff at the earliest: it comes when every chaser of the day has gone. */
export const summaryAt = "15:30";

export const cutOffAt = (date: string, session: Session): Temporal.Instant =>
  londonInstant(date, cutOffs[session]);

export const hasBegun = (date: string, session: Session, now: Temporal.Instant): boolean =>
  Temporal.Instant.compare(now, londonInstant(date, begins[session])) >= 0;

const chasers = remembered((asked): readonly Temporal.Instant[] => {
  const [date = "", session, from = "", ...minutes] = asked.split(" ");
  const start = from === "-" ? cutOffAt(date, session as Session) : londonInstant(date, from);
  return minutes
    .map(Number)
    .sort((a, b) => a - b)
    .map((m) => start.add({ minutes: m }));
});

/** A session, with the placement's own times where it has them. */
export type SessionAt = { readonly session: Session; readonly time?: SessionTime | undefined };

/**
 * Moments at which whoever has not answered is chased, in order: so many minutes after the session's own start (T+15, T+30,
 * T+45); where a placement has no times, after the usual cut-off.
 */
export const chasersOf = (
  date: string,
  { session, time }: SessionAt,
  minutes: readonly number[],
): readonly Temporal.Instant[] => chasers(`${date} ${session} ${time?.from ?? "-"} ${minutes.join(" ")}`);

/** All chasers of a day's sessions in order, each moment once; without sessions, of the usual two. */
export const chasersOfDay = (
  date: string,
  minutes: readonly number[],
  of: readonly SessionAt[] = sessions.map((session) => ({ session })),
): readonly Temporal.Instant[] => {
  const all = of.flatMap((s) => chasersOf(date, s, minutes)).sort(Temporal.Instant.compare);
  return all.filter((at, i) => i === 0 || !at.equals(all[i - 1] ?? at));
};
