import { Temporal } from "temporal-polyfill";
import type { AttendanceDayInput, DayOpened } from "#contracts/machines.ts";
import type { SchoolCalendar } from "#domain/calendar/calendar.ts";
import { londonInstant } from "#domain/calendar/london.ts";
import { dayOf, isSchoolDay, mayBeAtProviders } from "#domain/calendar/school-days.ts";
import { registerStream, type SchoolRef, schoolStream, scopeOf } from "#domain/streams.ts";
import { chasersOfDay, type SessionTimes, summaryAt } from "#domain/week/session.ts";
import { timesOf } from "#domain/week/session-times.ts";
import type { Deps } from "#ports/host.ts";
import { type Opening, openRegister } from "#streams/register/decide/opening.ts";
import type { Expected, WithoutSchool } from "#streams/register/events.ts";
import { mayExpect, sessionsOn } from "#streams/register/expecting.ts";
import { registerId } from "#streams/register/state.ts";
import { execute } from "../commit/execute.ts";
import { read, registers, schools } from "../commit/streams.ts";
import { hasStandingLink } from "../provider/standing-link.ts";
import { remindOwners } from "../sweep/remind-owners.ts";
import { byItsDates, placedPupils, providerFacts, rosterOf } from "./roster.ts";
import { attendanceSettings } from "./settings.ts";
import { summaryDue } from "./summary.ts";

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

const inOrder = (...moments: readonly (readonly Temporal.Instant[])[]): readonly string[] => [
  ...new Set(
    moments
      .flat()
      .toSorted(Temporal.Instant.compare)
      .map((m) => m.toString({ smallestUnit: "millisecond" })),
  ),
];

/** The summary comes when the last chaser of the day has gone, and not before its usual time. */
const summaryMoment = (date: string, chasers: readonly Temporal.Instant[]): Temporal.Instant => {
  const usual = londonInstant(date, summaryAt);
  const last = chasers.at(-1);
  return last && Temporal.Instant.compare(last, usual) > 0 ? last : usual;
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
  if (!state.calendar || !mayBeAtProviders(state.calendar, date)) return { moments: [] };
  if (isSchoolDay(state.calendar, date)) await remindOwners(deps, at, date);
  const settings = attendanceSettings(state, date);
  const own = ownDayOf(state.calendar, date);
  for (const [provider, expected] of await rosterOf(deps, at, date))
    await openOne(deps, at, provider, date, expected, own);
  const placed = await placedPupils(deps, scopeOf(at));
  const chasers = mayExpect(placed, state.calendar, date)
    ? chasersOfDay(date, settings.chaserMinutes, sessionsOn(placed, date, state.calendar))
    : [];
  const summary = (await summaryDue(deps, at, state, date)) ? [summaryMoment(date, chasers)] : [];
  return { moments: inOrder(chasers, summary) };
};
