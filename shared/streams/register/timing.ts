import { Temporal } from "temporal-polyfill";
import { londonInstant } from "#domain/calendar/london.ts";
import { cutOffAt, cutOffs, hasBegun, minuteOf, type Session, type SessionAt } from "#domain/week/session.ts";
import type { Expected } from "./events.ts";

/** What the moments of a session are worked out from: the day, and the placement's own times where it has them. */
export type Timed = SessionAt & { readonly date: string };

/** Minutes after a session's start by which the provider's answer is awaited, with the first chaser (T+15). */
const awaited = 15;
/** Minutes before a session's start from which a pupil can be there: they arrive before it begins. */
const arriving = 15;
/** Minutes that a register stays open at the longest (attendance.registerOpenMinutes). */
const open = 30;
/** When a session is over whose times nobody entered (London time). */
const usualEnd: Readonly<Record<Session, string>> = { morning: "12:00", afternoon: "15:30" };

const passed = (now: Temporal.Instant, date: string, time: string, minutes = 0): boolean =>
  Temporal.Instant.compare(now, londonInstant(date, time).add({ minutes })) >= 0;

const clockAfter = (time: string, minutes: number): string => {
  const minute = minuteOf(time) + minutes;
  return `${String(Math.floor(minute / 60) % 24).padStart(2, "0")}:${String(minute % 60).padStart(2, "0")}`;
};

/** London time by which an answer about a session is awaited, "HH:MM". */
export const answerBy = ({ session, time }: SessionAt): string =>
  time ? clockAfter(time.from, awaited) : cutOffs[session];

/** The moment after which an answer is late. */
export const answerByAt = ({ date, session, time }: Timed): Temporal.Instant =>
  time ? londonInstant(date, time.from).add({ minutes: awaited }) : cutOffAt(date, session);

/** London time from which a pupil can be said to be there, "HH:MM"; "" where the placement has no times of its own. */
export const arrivesFrom = ({ time }: Pick<SessionAt, "time">): string =>
  time ? clockAfter(time.since ?? time.from, -arriving) : "";

/**
 * Whether a pupil can be there already: shortly before the session's own start, or before that of the one which goes on into
 * it without a break.
 */
export const mayHaveArrived = ({ date, session, time }: Timed, now: Temporal.Instant): boolean =>
  time ? passed(now, date, time.since ?? time.from, -arriving) : hasBegun(date, session, now);

/** Whether the session itself is going on, or over, or begins shortly: a pupil is looked for in it. */
export const isOn = ({ date, session, time }: Timed, now: Temporal.Instant): boolean =>
  time ? passed(now, date, time.from, -arriving) : hasBegun(date, session, now);

/** Whether the session itself has begun: before that no code of presence is entered. */
export const hasStarted = ({ date, session, time }: Timed, now: Temporal.Instant): boolean =>
  time ? passed(now, date, time.from) : hasBegun(date, session, now);

/** Whether the session is over. */
export const isOver = ({ date, session, time }: Timed, now: Temporal.Instant): boolean =>
  passed(now, date, time?.to ?? usualEnd[session]);

/** Whether its register has closed: what is not established by then is N (SI 2024/208 reg. 10). */
export const hasClosed = ({ date, session, time }: Timed, now: Temporal.Instant): boolean =>
  passed(now, date, time?.from ?? cutOffs[session], open);

/** A pupil's session by the clock. */
export const timedOf = (date: string, e: Pick<Expected, "times"> | undefined, session: Session): Timed => ({
  date,
  session,
  time: e?.times?.[session],
});
