import { Temporal } from "temporal-polyfill";
import type { AttendanceDayInput, DayOpened } from "#contracts/machines.ts";
import { londonInstant } from "#domain/london.ts";
import { openRegister } from "#domain/register/decide/opening.ts";
import type { Expected } from "#domain/register/events.ts";
import { mayExpect } from "#domain/register/expecting.ts";
import { chasersOfDay, summaryAt } from "#domain/register/session.ts";
import { registerId } from "#domain/register/state.ts";
import { isSchoolDay } from "#domain/school-days.ts";
import { registerStream, type SchoolRef, schoolStream, scopeOf } from "#domain/streams.ts";
import type { Deps } from "#ports/host.ts";
import { execute } from "../commit/execute.ts";
import { read, registers, schools } from "../commit/streams.ts";
import { remindOwners } from "../sweep/remind-owners.ts";
import { placedPupils, providerFacts, rosterOf } from "./roster.ts";
import { attendanceSettings } from "./settings.ts";
import { summaryDue } from "./summary.ts";

/** Opens one provider's register, or brings its list up to date; done twice, it is done once. */
export const openOne = async (
  deps: Deps,
  at: SchoolRef,
  provider: string,
  date: string,
  expected: readonly Expected[],
): Promise<void> => {
  const id = registerId(provider, date);
  const stream = registerStream(at, id);
  const { state } = await read(deps, registers, stream);
  const opening = { ...(await providerFacts(deps, at.tenant, provider)), expected };
  await execute(deps, registers, { stream, id: `tend-list-${state.version}`, by: "system" }, (r) =>
    openRegister(r, opening),
  );
};

const inOrder = (moments: readonly Temporal.Instant[]): readonly string[] =>
  moments.toSorted(Temporal.Instant.compare).map((m) => m.toString({ smallestUnit: "millisecond" }));

/**
 * Opens a school day: one register a provider with everybody who is expected, one mail to each. Answers the moments at
 * which the run looks again: the chasers of both sessions, and the summary where one is due. None where the day is no
 * school day (any more) or nobody is placed.
 */
export const openDay = async (
  { tenant, school, date }: AttendanceDayInput,
  deps: Deps,
): Promise<DayOpened> => {
  const at = { tenant, school };
  const { state } = await read(deps, schools, schoolStream(at));
  if (!state.calendar || isSchoolDay(state.calendar, date) !== true) return { moments: [] };
  await remindOwners(deps, at, date);
  const settings = attendanceSettings(state, date);
  for (const [provider, expected] of await rosterOf(deps, at, date))
    await openOne(deps, at, provider, date, expected);
  const chasing = mayExpect(await placedPupils(deps, scopeOf(at)), state.calendar, date);
  const chasers = chasing ? chasersOfDay(date, settings.chaserMinutes) : [];
  const summary = (await summaryDue(deps, at, state, date)) ? [londonInstant(date, summaryAt)] : [];
  return { moments: inOrder([...chasers, ...summary]) };
};
