import { Temporal } from "temporal-polyfill";
import type { DayOpened, OpenDayInput } from "#contracts/machines.ts";
import type { SchoolCalendar } from "#domain/calendar/calendar.ts";
import { dayOf, isSchoolDay, mayBeAtProviders } from "#domain/calendar/school-days.ts";
import { registerStream, type SchoolRef, schoolStream, scopeOf } from "#domain/streams.ts";
import type { SessionTimes } from "#domain/week/session.ts";
import { timesOf } from "#domain/week/session-times.ts";
import type { Deps } from "#ports/host.ts";
import { type Opening, openRegister } from "#streams/register/decide/opening.ts";
import type { Expected, WithoutSchool } from "#streams/register/events.ts";
import { registerId } from "#streams/register/state.ts";
import { execute } from "../../commit/execute.ts";
import { read, registers, schools } from "../../commit/streams.ts";
import { hasStandingLink } from "../../provider/standing-link.ts";
import { remindOwners } from "../../sweep/remind-owners.ts";
import { readingOnce } from "../../views/reading-once.ts";
import { byItsDates, placedPupils, providerFacts, rosterOf } from "../roster.ts";
import { momentsOfDay } from "./day-moments.ts";

/** Opens one provider's register, or brings its list up to date; done twice, it is done once. */
export const openOne = async (
  deps: Deps,
  at: SchoolRef,
  provider: string,
  date: string,
  expected: readonly Expected[],
  own: OwnDay = {},
): Promise<void> => {
  const id = registerId(provider, date);
  const stream = registerStream(at, id);
  const { state } = await read(deps, registers, stream);
  const opening = {
    ...(await providerFacts(deps, at.tenant, provider)),
    expected,
    standingLink: await hasStandingLink(deps, at, provider),
    ...own,
    ...(await byItsDates(deps, { at, provider, date }, expected)),
  };
  await execute(deps, registers, { stream, id: `tend-list-${state.version}`, by: "system" }, (r) =>
    openRegister(r, opening),
  );
};

/** Whether the school itself has no session on a day on which providers may see its pupils. */
export const withoutSchool = (calendar: SchoolCalendar, date: string): WithoutSchool | undefined => {
  if (isSchoolDay(calendar, date) || !mayBeAtProviders(calendar, date)) return undefined;
  const day = dayOf(calendar, date);
  if (day.kind === "no-school" && day.saturday) return "weekend";
  return calendar.insetDays.includes(date) ? "inset" : "closed";
};

/** What a register of a date keeps of the school's own day. */
export type OwnDay = Pick<Opening, "day" | "withoutSchool">;

export const ownDayOf = (calendar: SchoolCalendar, date: string): OwnDay => {
  const day = schoolSessions(calendar);
  const without = withoutSchool(calendar, date);
  return { ...(day ? { day } : {}), ...(without ? { withoutSchool: without } : {}) };
};

/** The school's own sessions by the clock, where its day is entered. */
export const schoolSessions = ({ day }: SchoolCalendar): SessionTimes | undefined =>
  day?.times && timesOf(day.times);

/** Opens or brings up to date what the day needs, and answers the moments at which it must be looked at again. */
const opened = async ({ tenant, school, date }: OpenDayInput, deps: Deps): Promise<readonly string[]> => {
  const at = { tenant, school };
  const { state } = await read(deps, schools, schoolStream(at));
  if (!state.calendar || !mayBeAtProviders(state.calendar, date)) return [];
  if (isSchoolDay(state.calendar, date)) await remindOwners(deps, at, date);
  const own = ownDayOf(state.calendar, date);
  for (const [provider, expected] of await rosterOf(deps, at, date))
    await openOne(deps, at, provider, date, expected, own);
  return momentsOfDay(deps, at, state, await placedPupils(deps, scopeOf(at)), date);
};

const same = (a: readonly string[], b: readonly string[]): boolean => a.join() === b.join();

/**
 * Opens a school day: one register a provider with everybody who is expected, one mail to each. Answers the moments at
 * which the run looks again: the chasers of both sessions, and the summary where one is due. None where the day is no
 * school day (any more) or nobody is placed. A run that waits for the first of the moments that it was started with goes
 * on waiting while these are right and still to come; else it is told the right ones at once.
 */
export const openDay = async (input: OpenDayInput, host: Deps): Promise<DayOpened> => {
  const deps = readingOnce(host);
  const moments = await opened(input, deps);
  const now = deps.clock.now();
  const isToCome = moments.some((m) => Temporal.Instant.compare(m, now) > 0);
  const waitsRightly = isToCome && same(moments, input.moments ?? []);
  if (input.token !== undefined && !waitsRightly) await deps.runs.answer(input.token, { moments });
  return { moments };
};
