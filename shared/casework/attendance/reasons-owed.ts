import { Temporal } from "temporal-polyfill";
import type { SchoolCalendar } from "#domain/calendar/calendar.ts";
import { londonDate, londonInstant } from "#domain/calendar/london.ts";
import { isSchoolDay, plusDays } from "#domain/calendar/school-days.ts";
import { failureKey } from "#domain/failures/failure.ts";
import { failuresStream, registerStream, type SchoolRef, schoolStream, scopeOf } from "#domain/streams.ts";
import type { Deps } from "#ports/host.ts";
import { isBehind } from "#streams/placement/records.ts";
import type { PupilDay } from "#streams/register/pupil-days.ts";
import { failures, read, schools } from "../commit/streams.ts";
import { noteFailed } from "../failures/note-failure.ts";
import { placementRows } from "../views/placement-rows.ts";
import { type RegisterRow, registerRows } from "../views/register-rows.ts";
import { attendanceSettings } from "./settings.ts";

/** How far back is looked (days), past a holiday of weeks: what was not settled then is a task already. */
const lookedBack = 60;

/** The last day of each placement that is over. */
export type LastDays = ReadonlyMap<string, string>;

export const lastDaysOf = async (deps: Deps, at: SchoolRef): Promise<LastDays> =>
  new Map(
    (await placementRows(deps, scopeOf(at)))
      .filter((row) => isBehind(row) && row.end !== "")
      .map((row) => [row.id, row.end]),
  );

/** A pupil whose placement had ended by then was not to be there: an end is often recorded days later (findings K1.11). */
const isMoot = (lastDays: LastDays, date: string, { placement }: PupilDay): boolean => {
  const last = lastDays.get(placement);
  return last !== undefined && last < date;
};

/** Whether somebody must still find out where children were, or why they were away. */
export const isUnsettled = ({ opened, tallies, days, date }: RegisterRow, lastDays: LastDays): boolean => {
  if (!opened || !Object.values(tallies).some((t) => t.unexplained + t.unconfirmed + t.lost > 0))
    return false;
  const all = Object.values(days ?? {}).filter((day) => (day.unconfirmed ?? 0) + (day.undecided ?? 0) > 0);
  return all.length === 0 || !all.every((day) => isMoot(lastDays, date, day));
};

/** School days after one ISO date, up to and with another. */
const schoolDaysSince = (calendar: SchoolCalendar, date: string, today: string): number => {
  let count = 0;
  for (let day = plusDays(date, 1); day <= today; day = plusDays(day, 1))
    if (isSchoolDay(calendar, day) === true) count += 1;
  return count;
};

/**
 * On the last school day by which the reason of an absence must stand in the school's register (the fifth, by law): what
 * is still open of a provider's registers is one task, until a person has entered the reasons or where the pupils were.
 * Every morning's look; a register is noted once (catalogue O80).
 */
export const noteReasonsOwed = async (deps: Deps, at: SchoolRef): Promise<void> => {
  const now = deps.clock.now();
  const today = londonDate(now);
  if (Temporal.Instant.compare(now, londonInstant(today, "06:00")) < 0) return;
  const run = { kind: "run", scope: scopeOf(at), key: `reasons-${today}` } as const;
  if (await deps.effects.get(run.kind, run.scope, run.key)) return;
  const { state: school } = await read(deps, schools, schoolStream(at));
  const { calendar } = school;
  if (calendar && isSchoolDay(calendar, today) === true) {
    const rows = await registerRows(deps, scopeOf(at), plusDays(today, -lookedBack), plusDays(today, -1));
    const { open } = (await read(deps, failures, failuresStream(at))).state;
    const lastDays = await lastDaysOf(deps, at);
    for (const row of rows.filter((each) => isUnsettled(each, lastDays))) {
      const key = failureKey("reason-owed", row.provider);
      if (open[key]?.refs.includes(row.id)) continue;
      const days = attendanceSettings(school, row.date).unexplainedSchoolDays;
      if (schoolDaysSince(calendar, row.date, today) < days) continue;
      await noteFailed(deps, at, {
        key,
        kind: "reason-owed",
        roles: ["attendance-officer"],
        urgent: false,
        placement: "",
        promise: row.date,
        person: row.provider,
        link: `/attendance?date=${row.date}`,
        ref: row.id,
        stream: registerStream(at, row.id),
      });
    }
  }
  await deps.effects.putIfAbsent({ ...run, body: {} });
};
