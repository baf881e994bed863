import { Temporal } from "temporal-polyfill";
import type { ChaseInput } from "#contracts/machines.ts";
import { londonInstant } from "#domain/calendar/london.ts";
import { mayBeAtProviders } from "#domain/calendar/school-days.ts";
import { registerStream, type SchoolRef, schoolStream, scopeOf } from "#domain/streams.ts";
import { summaryAt } from "#domain/week/session.ts";
import type { Deps } from "#ports/host.ts";
import { chaseRegister } from "#streams/register/decide/chasing.ts";
import { unconfirmed } from "#streams/register/standing.ts";
import { registerId } from "#streams/register/state.ts";
import { execute } from "../../commit/execute.ts";
import { read, registers, schools } from "../../commit/streams.ts";
import { readingOnce } from "../../views/reading-once.ts";
import { registerRows } from "../../views/register-rows.ts";
import { eachRegister } from "../each-register.ts";
import { rosterOf } from "../roster.ts";
import { attendanceSettings } from "../settings.ts";
import { sendSummary, summaryDue } from "../summary.ts";
import { openOne, ownDayOf } from "./open-day.ts";
import { endedEarly, noteEndedEarly, noteSeen, placementsSeen } from "./start-day.ts";

export type ChasedDay = { readonly registers: number };

/** `done`: whether all that is left of the day would find nothing: everybody is answered for, and no summary is to come. */
type Chased = ChasedDay & { readonly done: boolean };

const chaseOne = async (
  deps: Deps,
  at: SchoolRef,
  id: string,
  minutes: readonly number[],
  moment: Temporal.Instant,
): Promise<boolean> => {
  const stream = registerStream(at, id);
  const command = { stream, id: `tend-chase-${moment.epochMilliseconds}`, by: "system" };
  const done = await execute(deps, registers, command, (r) => chaseRegister(r, minutes, deps.clock.now()));
  const { state } = done.kind === "refused" ? await read(deps, registers, stream) : done;
  return unconfirmed(state).length > 0;
};

const later = (a: Temporal.Instant, b: Temporal.Instant): boolean => Temporal.Instant.compare(a, b) >= 0;

/**
 * One chaser of the day, for every provider: its list is brought up to date, and whoever has not answered is reminded,
 * asked again or put on the call list. A register that fails does not keep the others from being chased; the step fails
 * at its end, so that it is tried again.
 */
const chaseAt = async (
  input: Pick<ChaseInput, "tenant" | "school" | "date">,
  more: boolean,
  moment: Temporal.Instant,
  host: Deps,
): Promise<Chased> => {
  const deps = readingOnce(host);
  const at = { tenant: input.tenant, school: input.school };
  const { date } = input;
  let open = false;
  const { state: school } = await read(deps, schools, schoolStream(at));
  if (!school.calendar || !mayBeAtProviders(school.calendar, date)) return { registers: 0, done: true };
  const { chaserMinutes } = attendanceSettings(school, date);
  const roster = await rosterOf(deps, at, date);
  const opened = (await registerRows(deps, scopeOf(at), date, date)).map((row) => row.provider);
  const providers = [...new Set([...roster.keys(), ...opened])].sort();
  const own = ownDayOf(school.calendar, date);
  const failed = await eachRegister(
    deps,
    providers.map((provider) => ({ provider, id: registerId(provider, date) })),
    "A register could not be chased and will be tried again",
    async ({ provider, id }) => {
      await openOne(deps, at, provider, date, roster.get(provider) ?? [], own);
      open = (await chaseOne(deps, at, id, chaserMinutes, moment)) || open;
    },
  );
  if (!more && later(moment, londonInstant(date, summaryAt))) await sendSummary(deps, at, school, date);
  if (failed > 0) throw Object.assign(new Error("Some registers were not chased"), { name: "ChaseFailed" });
  const done = more && !open && !(await summaryDue(deps, at, school, date));
  return { registers: providers.length, done };
};

/** What is due by now, and whether more is to come. */
const momentsOf = (moments: readonly string[], now: Temporal.Instant) => {
  const all = moments.map((m) => Temporal.Instant.from(m));
  return { due: all.filter((m) => later(now, m)).at(-1), more: all.some((m) => !later(now, m)) };
};

/**
 * Chases at the moment that is due, if one is; after the last one the run is answered, so that it ends. It ends earlier once
 * everybody of the day is answered for, and that is noted: whatever changes then is chased by the tick (`chaseLate`), which goes
 * by the note. Before that it waits with its token until the next moment has come.
 */
export const chaseDay = async (input: ChaseInput, deps: Deps): Promise<ChasedDay> => {
  const { due, more } = momentsOf(input.moments, deps.clock.now());
  const { registers, done } = due ? await chaseAt(input, more, due, deps) : { registers: 0, done: false };
  const early = more && done && (await noteEndedEarly(deps, input, input.date));
  if (early || !more) await deps.runs.answer(input.token, {});
  return { registers };
};

/**
 * Today's chasers where its run ended early and somebody has to be asked about after all: an answer that was taken back.
 * Called by the tick.
 */
export const chaseLate = async (deps: Deps, at: SchoolRef, date: string): Promise<void> => {
  if (await endedEarly(deps, at, date)) await chaseAt({ ...at, date }, true, deps.clock.now(), deps);
};

/**
 * The same for a session that was added, by whatever changed its placement: of pupils, calendar and providers a placement keeps
 * what its lists are made from. `always`: even where none has changed.
 */
export const chaseAdded = async (deps: Deps, at: SchoolRef, date: string, always: boolean): Promise<void> => {
  const row = await endedEarly(deps, at, date);
  if (!row) return;
  const seen = await placementsSeen(deps, at);
  if (!always && row.body.seen === seen) return;
  await chaseAt({ ...at, date }, true, deps.clock.now(), deps);
  await noteSeen(deps, row, seen);
};
