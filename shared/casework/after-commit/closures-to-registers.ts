import type { SchoolCalendar, Span } from "#domain/calendar/calendar.ts";
import { londonDate } from "#domain/calendar/london.ts";
import { mayBeAtProviders, plusDays } from "#domain/calendar/school-days.ts";
import { registerStream, type SchoolRef, schoolStream } from "#domain/streams.ts";
import type { Deps } from "#ports/host.ts";
import { closedAround, teachesOn } from "#streams/provider/register/register.ts";
import type { ClosureTold } from "#streams/register/closing.ts";
import { closeOnTheDay } from "#streams/register/decide/opening.ts";
import { tellClosure } from "#streams/register/decide/provider-closed.ts";
import type { Expected } from "#streams/register/events.ts";
import { registerId } from "#streams/register/state.ts";
import { rosterOf } from "../attendance/roster.ts";
import { tellableParents } from "../attendance/tellable-parents.ts";
import { providers, read, schools } from "../commit/streams.ts";
import { type Compose, type Copy, copyTo, named } from "./copy.ts";

/** Days ahead in which the provider's dates are compared: nobody plans a child's week further. */
const horizon = 400;

/** Days without a gap between them, as spans. */
const runsOf = (dates: readonly string[]): readonly Span[] => {
  const runs: Span[] = [];
  for (const date of dates) {
    const last = runs.at(-1);
    if (last && plusDays(last.last, 1) === date) runs[runs.length - 1] = { ...last, last: date };
    else runs.push({ first: date, last: date });
  }
  return runs;
};

const datesOf = ({ first, last }: Span): readonly string[] => {
  const dates: string[] = [];
  for (let date = first; date <= last; date = plusDays(date, 1)) dates.push(date);
  return dates;
};

type Run = Span & { readonly what: ClosureTold };

type Day = { readonly date: string; readonly expected: readonly Expected[] };

/** The days of a run on which the provider should see pupils of one school. */
const daysWithPupils = async (
  deps: Deps,
  at: SchoolRef,
  provider: string,
  calendar: SchoolCalendar,
  run: Run,
): Promise<readonly Day[]> => {
  const days: Day[] = [];
  for (const date of datesOf(run).filter((each) => mayBeAtProviders(calendar, each))) {
    const expected = (await rosterOf(deps, at, date)).get(provider) ?? [];
    if (expected.length > 0) days.push({ date, expected });
  }
  return days;
};

type Telling = {
  readonly at: SchoolRef;
  readonly provider: string;
  readonly run: Run;
  readonly id: string;
  readonly today: string;
};

/** Each pupil's parents hear of all the days from the register of the pupil's first one. */
const registersOf = async (
  deps: Deps,
  { at, provider, run, id, today }: Telling,
  days: readonly Day[],
): Promise<readonly Copy[]> => {
  const parents = await tellableParents(
    deps,
    at,
    days.flatMap((day) => day.expected.map((e) => e.pupil)),
  );
  const firstOf = (pupil: string) => days.find((day) => day.expected.some((e) => e.pupil === pupil))?.date;
  const ahead = days.find((day) => day.date > today)?.date;
  return days.map(({ date, expected }) => {
    const mine = Object.entries(parents).filter(([pupil]) => firstOf(pupil) === date);
    const telling = { ...run, expected, parents: Object.fromEntries(mine), staff: date === ahead };
    const stream = registerStream(at, registerId(provider, date));
    return copyTo("register", stream, `${id}-${run.what}-${date}`, (r) => tellClosure(r, telling));
  });
};

/** A register that is being answered today is closed at once, or asked about again. */
const onTheDay = ({ at, provider, id, today }: Omit<Telling, "run">, closure: Span | undefined): Copy =>
  copyTo("register", registerStream(at, registerId(provider, today)), `${id}-today`, (r) =>
    closeOnTheDay(r, closure ? { closure } : {}),
  );

const schoolsOf = async (deps: Deps, tenant: string): Promise<readonly SchoolRef[]> =>
  (await deps.views.list("schools", tenant)).map((row) => ({ tenant, school: row.key }));

/**
 * Dates that a provider has entered, changed or taken off, to the registers of the days on which it is closed now and was
 * not, or is open again: of every school that has pupils there (findings K7; obligations.md 6).
 */
export const closuresToRegisters: Compose = async (deps, commit, { tenant, id: provider }) => {
  const { commits } = await read(deps, providers, commit.stream);
  const upTo = (version: number) =>
    providers(
      provider,
      commits.filter((c) => c.version <= version),
    ).register;
  const [before, after] = [upTo(commit.version - 1), upTo(commit.version)];
  const today = londonDate(commit.at);
  const all = datesOf({ first: today, last: plusDays(today, horizon) });
  const runs: readonly Run[] = [
    ...runsOf(all.filter((d) => teachesOn(before, d) && !teachesOn(after, d))).map(
      (run): Run => ({ ...run, what: "closed" }),
    ),
    ...runsOf(all.filter((d) => !teachesOn(before, d) && teachesOn(after, d))).map(
      (run): Run => ({ ...run, what: "open" }),
    ),
  ];
  if (runs.length === 0) return [];
  const id = named("closure", commit);
  const copies: Copy[] = [];
  for (const at of await schoolsOf(deps, tenant)) {
    const { calendar } = (await read(deps, schools, schoolStream(at))).state;
    if (!calendar) continue;
    for (const run of runs) {
      const days = await daysWithPupils(deps, at, provider, calendar, run);
      copies.push(...(await registersOf(deps, { at, provider, run, id, today }, days)));
    }
    if (runs.some((run) => run.first === today))
      copies.push(onTheDay({ at, provider, id, today }, closedAround(after, today)));
  }
  return copies;
};
