import type { Closure, SchoolCalendar } from "#domain/calendar/calendar.ts";
import { londonDate } from "#domain/calendar/london.ts";
import { registerStream, type SchoolRef, scopeOf } from "#domain/streams.ts";
import type { Deps } from "#ports/host.ts";
import { type TellingDay, tellDay } from "#streams/register/decide/telling-day.ts";
import { registerId } from "#streams/register/state.ts";
import { rosterOf } from "../attendance/roster.ts";
import { tellableParents } from "../attendance/tellable-parents.ts";
import { read, schools } from "../commit/streams.ts";
import { registerRows } from "../views/register-rows.ts";
import { type Compose, type Copy, copyTo, named } from "./copy.ts";

const closureOn = (calendar: SchoolCalendar | undefined, date: string): Closure | undefined =>
  calendar?.closures.find((closure) => closure.date === date);

/** Closures that a calendar has and the one before it has not, or has otherwise. */
const newIn = (
  calendar: SchoolCalendar | undefined,
  before: SchoolCalendar | undefined,
): readonly Closure[] =>
  (calendar?.closures ?? []).filter((closure) => {
    const old = closureOn(before, closure.date);
    return old?.providers !== closure.providers || old?.tell !== closure.tell;
  });

type Said = Pick<TellingDay, "what" | "because"> & { readonly date: string; readonly tell: boolean };

/** One provider's register of the day: whom it is about hears of it from there. */
const registersOf = async (
  deps: Deps,
  at: SchoolRef,
  id: string,
  { date, tell, what, because }: Said,
): Promise<readonly Copy[]> => {
  const roster = await rosterOf(deps, at, date);
  const opened = (await registerRows(deps, scopeOf(at), date, date)).map((row) => row.provider);
  return Promise.all(
    [...new Set([...roster.keys(), ...opened])].toSorted().map(async (provider) => {
      const expected = roster.get(provider) ?? [];
      const of = expected.map(({ pupil }) => pupil);
      const parents = tell ? await tellableParents(deps, at, of) : undefined;
      const telling = { what, because, expected, ...(parents ? { parents } : {}) };
      const stream = registerStream(at, registerId(provider, date));
      return copyTo("register", stream, `${id}-${date}`, (r) => tellDay(r, telling));
    }),
  );
};

/**
 * A closure that was entered, changed or taken away, to the registers of its day: today’s, which providers are answering, and
 * those of a day to come of which providers and parents are told (findings K2.3, K6).
 */
export const calendarToRegisters: Compose = async (deps, commit, at) => {
  const { commits } = await read(deps, schools, commit.stream);
  const upTo = (version: number) =>
    schools(
      at.id,
      commits.filter((c) => c.version <= version),
    ).calendar;
  const [before, after] = [upTo(commit.version - 1), upTo(commit.version)];
  const today = londonDate(commit.at);
  const closed = newIn(after, before).map(
    ({ date, reason, providers, tell }): Said => ({
      date,
      what: providers === "open" ? "on" : "off",
      because: reason,
      tell: tell === "yes",
    }),
  );
  const back = newIn(before, after)
    .filter(({ date }) => closureOn(after, date) === undefined)
    .map(({ date, reason }): Said => ({ date, what: "back", because: reason, tell: true }));
  const said = [...closed, ...back].filter(
    ({ date, tell, what }) => date === today || (date > today && (tell || what === "back")),
  );
  const id = named("day", commit);
  return (await Promise.all(said.map((each) => registersOf(deps, at, id, each)))).flat();
};
