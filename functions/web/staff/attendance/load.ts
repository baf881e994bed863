import { Temporal } from "temporal-polyfill";
import { rosterOf } from "#casework/attendance/roster.ts";
import { read, registers, schools } from "#casework/commit/streams.ts";
import { providersOf, pupilsOf } from "#casework/people/people.ts";
import { registerRows } from "#casework/views/register-rows.ts";
import { fullName, fullNames, initialsOf, type ProviderRecord, type PupilRecord } from "#contracts/people.ts";
import type { Day } from "#domain/calendar/calendar.ts";
import { londonDate } from "#domain/calendar/london.ts";
import { dayOf, isOpenAtProviders, unknownDate } from "#domain/calendar/school-days.ts";
import { registerStream, schoolStream } from "#domain/streams.ts";
import type { StaffContext } from "#door/context.ts";
import { evolveRegister } from "#streams/register/evolve.ts";
import { shownSlots } from "#streams/register/standing.ts";
import { type Register, registerId } from "#streams/register/state.ts";

export type AttendanceDay = {
  readonly date: string;
  readonly today: string;
  readonly day: Day;
  readonly registers: readonly Register[];
  readonly pupils: ReadonlyMap<string, PupilRecord>;
  readonly providers: ReadonlyMap<string, ProviderRecord>;
  readonly nameOf: (pupil: string) => string;
};

export const todayOf = (c: StaffContext): string => londonDate(c.deps.clock.now());

/** A text that is a date; undefined when it is none. */
export const dateIn = (text: string | null | undefined): string | undefined => {
  try {
    return /^\d{4}-\d{2}-\d{2}$/.test(text ?? "")
      ? Temporal.PlainDate.from(text ?? "").toString()
      : undefined;
  } catch {
    return undefined;
  }
};

/** The date that the query asks for, or today. */
export const dateAsked = (c: StaffContext): string => dateIn(c.request.query.get("date")) ?? todayOf(c);

export const calendarDay = async (c: StaffContext, date: string): Promise<Day> => {
  const { calendar } = (await read(c.deps, schools, schoolStream(c.at))).state;
  return calendar ? dayOf(calendar, date) : unknownDate(date);
};

/** What is known of the day before it has come: the provider will be closed. */
const closedAhead = (r: Register): Register => {
  if (r.closure?.what !== "closed") return r;
  const { first, last } = r.closure;
  const slots = r.expected.flatMap(({ pupil, sessions }) => sessions.map((session) => ({ pupil, session })));
  const closed = {
    type: "provider-closed",
    what: "closed",
    first,
    last,
    pupils: [],
    slots,
    parents: {},
  } as const;
  return evolveRegister(r, closed, { at: r.closure.at, by: "system", version: r.version });
};

/** A register as it stands; one that is not open yet shows whom the timetables expect. */
export const registerNow = async (c: StaffContext, id: string): Promise<Register> => {
  const { state } = await read(c.deps, registers, registerStream(c.at, id));
  if (state.opened || state.date < todayOf(c)) return state;
  if (!isOpenAtProviders(await calendarDay(c, state.date))) return state;
  const expected = (await rosterOf(c.deps, c.at, state.date)).get(state.provider) ?? [];
  return closedAhead({ ...state, expected });
};

const providersOn = async (c: StaffContext, date: string, day: Day): Promise<readonly string[]> => {
  const rows = await registerRows(c.deps, c.scope, date, date);
  const planned = isOpenAtProviders(day) && date >= todayOf(c);
  const roster = planned ? [...(await rosterOf(c.deps, c.at, date)).keys()] : [];
  return [...new Set([...rows.map((r) => r.provider), ...roster])].sort();
};

/** Names of pupils as this person may see them. */
export const pupilNames = async (c: StaffContext, ids: readonly string[]) => {
  const pupils = await pupilsOf(c.deps, c.scope, ids);
  const full = fullNames(pupils);
  const nameOf = (id: string): string => {
    const record = pupils.get(id);
    if (!record) return "Pupil (record erased)";
    return c.sees("pupil.name") ? (full.get(id) ?? fullName(record)) : initialsOf(record);
  };
  return { pupils, nameOf };
};

/** Everything about one day: its registers, and the names of those in them. */
export const loadDay = async (c: StaffContext, date: string): Promise<AttendanceDay> => {
  const day = await calendarDay(c, date);
  const ids = await providersOn(c, date, day);
  const found = await Promise.all(ids.map((provider) => registerNow(c, registerId(provider, date))));
  const names = await pupilNames(
    c,
    found.flatMap((r) => shownSlots(r).map((s) => s.pupil)),
  );
  const providers = await providersOf(c.deps, c.at.tenant, ids);
  return { date, today: todayOf(c), day, registers: found, providers, ...names };
};
