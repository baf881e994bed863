import type { SchoolCalendar } from "#domain/calendar/calendar.ts";
import { londonDate } from "#domain/calendar/london.ts";
import { isProfessional, lettered } from "#domain/contact.ts";
import type { Meta } from "../events/meta.ts";
import { currentLetter } from "../evolve/letter.ts";
import type { Placement } from "../state.ts";
import type { DaysMoved } from "../state-parts.ts";
import { plannedDays } from "../week/timetable-change.ts";

/**
 * Closures of which everybody who had the letter is told by mail from the register of the day, and the provider with them:
 * nobody has to be told of them once more.
 */
const toldByMail = (p: Placement, calendar: SchoolCalendar): ReadonlySet<string> => {
  const parents = lettered(p.contacts).filter((c) => !isProfessional(c));
  const allByMail = p.phase === "active" && parents.every((c) => c.channel === "email");
  const closures = allByMail ? [...calendar.closures, ...(p.calendar?.closures ?? [])] : [];
  return new Set(closures.flatMap(({ date, tell }) => (tell === "yes" ? [date] : [])));
};

/** The placement under another calendar: which days of the letter that is out it moves, from that day on, is kept. */
export const underCalendar = (p: Placement, calendar: SchoolCalendar, meta: Meta): Placement => {
  const after = { ...p, calendar };
  if (!currentLetter(p)) return after;
  const from = londonDate(meta.at);
  const [told, planned] = [plannedDays(p), plannedDays(after)];
  // What a calendar does not reach cannot be compared, and is said where dates are entered.
  if (!told || !planned) return after;
  const byMail = toldByMail(p, calendar);
  const moved = (these: readonly string[], those: readonly string[]) =>
    these.filter((date) => date >= from && !those.includes(date) && !byMail.has(date));
  const [lost, gained] = [moved(told, planned), moved(planned, told)];
  if (lost.length === 0 && gained.length === 0) return after;
  const those: DaysMoved = { lost, gained, at: meta.at, version: meta.version };
  return { ...after, daysMoved: [...p.daysMoved, those] };
};

/** Version since which parents and provider know of every day: they were told, or a letter was written after it. */
const toldIn = (p: Placement): number =>
  Math.max(p.forms["days-moved"]?.version ?? 0, currentLetter(p)?.version ?? 0);

export type DaysToTell = {
  /** ISO dates, in order. */
  readonly lost: readonly string[];
  readonly gained: readonly string[];
  /** Instant at which the latest of them moved. */
  readonly at: string;
};

/**
 * Days of the letter that have moved since and of which nobody was told, from an ISO date on; a day that was taken away
 * and given back has not moved. undefined: none.
 */
export const daysToTell = (p: Placement, today: string): DaysToTell | undefined => {
  const since = p.daysMoved.filter((moved) => moved.version > toldIn(p));
  const net = new Map<string, number>();
  const count = (date: string, by: 1 | -1) => net.set(date, (net.get(date) ?? 0) + by);
  for (const { lost, gained } of since) {
    for (const date of lost) count(date, -1);
    for (const date of gained) count(date, 1);
  }
  const those = (by: 1 | -1) =>
    [...net].flatMap(([date, n]) => (n === by && date >= today ? [date] : [])).toSorted();
  const [lost, gained] = [those(-1), those(1)];
  const last = since.at(-1);
  return last && lost.length + gained.length > 0 ? { lost, gained, at: last.at } : undefined;
};
