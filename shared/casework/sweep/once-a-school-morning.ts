import { Temporal } from "temporal-polyfill";
import type { SchoolCalendar } from "#domain/calendar/calendar.ts";
import { londonDate, londonInstant } from "#domain/calendar/london.ts";
import { isSchoolDay } from "#domain/calendar/school-days.ts";
import { type SchoolRef, schoolStream, scopeOf } from "#domain/streams.ts";
import type { Deps } from "#ports/host.ts";
import { read, schools } from "../commit/streams.ts";

/** An ISO date, which is a school day, and the school's calendar. */
export type SchoolMorning = { readonly today: string; readonly calendar: SchoolCalendar };

/**
 * Does work once on the morning of each school day, from eight o'clock in London; called by every sweep. What fails half-way
 * is done again by the next one. `name` keeps it apart from other work of the morning.
 */
export const onceASchoolMorning = async (
  deps: Deps,
  at: SchoolRef,
  name: string,
  work: (morning: SchoolMorning) => Promise<void>,
): Promise<void> => {
  const now = deps.clock.now();
  const today = londonDate(now);
  if (Temporal.Instant.compare(now, londonInstant(today, "08:00")) < 0) return;
  const run = { kind: "run", scope: scopeOf(at), key: `${name}-${today}` } as const;
  if (await deps.effects.get(run.kind, run.scope, run.key)) return;
  const { calendar } = (await read(deps, schools, schoolStream(at))).state;
  if (calendar && isSchoolDay(calendar, today) === true) await work({ today, calendar });
  await deps.effects.putIfAbsent({ ...run, body: {} });
};
