import { clockWords } from "../date-words.ts";
import type { FormAnswers } from "../placement/events.ts";
import { weekOf } from "../placement/timetable.ts";
import { type Session, sessions, sessionsIn } from "../register/session.ts";

/** From when to when a session lasts: London wall clock, "HH:MM". */
export type SessionTime = { readonly from: string; readonly to: string };

/** The times of a placement's sessions; a session whose times nobody entered is not in it. */
export type SessionTimes = Readonly<Partial<Record<Session, SessionTime>>>;

const clock = /^\d\d:\d\d$/;

/** The minute of the day of "HH:MM". */
export const minuteOf = (time: string): number => {
  const [hours = 0, minutes = 0] = time.split(":").map(Number);
  return hours * 60 + minutes;
};

const timeBetween = (from: unknown, to: unknown): SessionTime | undefined =>
  clock.test(String(from)) && clock.test(String(to)) && String(from) < String(to)
    ? { from: String(from), to: String(to) }
    : undefined;

/** The sessions of a timetable by the clock: a morning lasts until the break, an afternoon begins after it. */
export const timesOf = (answers: FormAnswers): SessionTimes => {
  const morning = timeBetween(answers["starts-at"], answers["break-from"]);
  const afternoon = timeBetween(answers["break-to"], answers["ends-at"]);
  return { ...(morning ? { morning } : {}), ...(afternoon ? { afternoon } : {}) };
};

/** Whether two stretches of a day share a minute; one may begin as the other ends. */
export const overlap = (a: SessionTime, b: SessionTime): boolean => a.from < b.to && b.from < a.to;

/** No pupil is taught before or after them (London time). */
const earliest = "06:30";
const latest = "21:30";
/** Minutes that a session lasts at the least and at the most. */
const shortest = 20;
const longest = 7 * 60;

const fieldsOf: Readonly<Record<Session, readonly [string, string]>> = {
  morning: ["starts-at", "break-from"],
  afternoon: ["break-to", "ends-at"],
};

const wrongWith = (session: Session, { from, to }: SessionTime) => {
  const [begins, ends] = fieldsOf[session];
  const length = minuteOf(to) - minuteOf(from);
  const words = `The ${session} lasts from ${clockWords(from)} to ${clockWords(to)}`;
  if (from < earliest)
    return { field: begins, message: `${words}: no session begins before ${clockWords(earliest)}.` };
  if (to > latest) return { field: ends, message: `${words}: no session ends after ${clockWords(latest)}.` };
  if (length < shortest)
    return { field: ends, message: `${words}: a session has ${shortest} minutes at the least.` };
  return length > longest
    ? { field: ends, message: `${words}: a session has ${longest / 60} hours at the most.` }
    : undefined;
};

/** Why the times of the sessions that a week has cannot be, at the field to mend; undefined where they can. */
export const implausibleTimes = (
  answers: FormAnswers,
): { readonly field: string; readonly message: string } | undefined => {
  const used = new Set(weekOf(answers).flatMap(sessionsIn));
  const times = timesOf(answers);
  return sessions
    .filter((session) => used.has(session))
    .map((session) => {
      const time = times[session];
      return time && wrongWith(session, time);
    })
    .find((wrong) => wrong !== undefined);
};
