import { clockWords } from "../calendar/date-words.ts";
import type { FormAnswers } from "../form-answers.ts";
import {
  minuteOf,
  type Session,
  type SessionTime,
  type SessionTimes,
  sessions,
  sessionsIn,
} from "./session.ts";
import { weekOf } from "./timetable.ts";

const clock = /^\d\d:\d\d$/;

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

const wrongWith = (what: string, { from, to }: SessionTime, begins = "", ends = "") => {
  const length = minuteOf(to) - minuteOf(from);
  const words = `${what} lasts from ${clockWords(from)} to ${clockWords(to)}`;
  if (from < earliest)
    return { field: begins, message: `${words}: no session begins before ${clockWords(earliest)}.` };
  if (to > latest) return { field: ends, message: `${words}: no session ends after ${clockWords(latest)}.` };
  if (length < shortest)
    return { field: ends, message: `${words}: a session has ${shortest} minutes at the least.` };
  return length > longest
    ? { field: ends, message: `${words}: a session has ${longest / 60} hours at the most.` }
    : undefined;
};

/** Why the times of the sessions that a plain week has cannot be, at the field to mend; undefined where they can. */
export const implausibleTimes = (
  answers: FormAnswers,
): { readonly field: string; readonly message: string } | undefined => {
  const used = new Set(weekOf(answers).flatMap(sessionsIn));
  const times = timesOf(answers);
  return sessions
    .filter((session) => used.has(session))
    .map((session) => {
      const time = times[session];
      const [begins, ends] = fieldsOf[session];
      return time && wrongWith(`The ${session}`, time, begins, ends);
    })
    .find((wrong) => wrong !== undefined);
};

/** Why the stretches of a day of its own times cannot be, in a sentence; undefined where they can. */
export const implausibleStretch = (stretches: readonly SessionTime[]): string | undefined =>
  stretches.map((time) => wrongWith("A session", time)?.message).find((wrong) => wrong !== undefined);
