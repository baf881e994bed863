import type { SchoolCalendar } from "#domain/calendar/calendar.ts";
import { isApartOn, isStaggered } from "#domain/calendar/year-groups.ts";
import { isInLastTwoYears, isOfCompulsoryAge } from "#domain/deadlines/compulsory-age.ts";
import { providerStream, registerStream, type SchoolRef, schoolStream, scopeOf } from "#domain/streams.ts";
import type { Deps } from "#ports/host.ts";
import type { ProviderFacts } from "#streams/placement/events/events.ts";
import { closedAround } from "#streams/provider/register/register.ts";
import type { ByItsDates } from "#streams/register/decide/provider-closed.ts";
import type { Expected } from "#streams/register/events.ts";
import { expectedOn, hasTwoWeeks, type KnownOfPupils, type Placed } from "#streams/register/expecting.ts";
import { registerId } from "#streams/register/state.ts";
import { providers, read, registers, schools } from "../commit/streams.ts";
import { pupilsOf } from "../people/people.ts";
import { type PlacementRow, placementRows } from "../views/placement-rows.ts";
import { tellableParents } from "./tellable-parents.ts";

/** Placements as the lists show them; rows from before timetables were listed have no sessions. */
export const placedPupils = async (
  deps: Pick<Deps, "views">,
  scope: string,
): Promise<readonly (Placed & Pick<PlacementRow, "remindsAfter" | "told">)[]> =>
  (await placementRows(deps as Deps, scope)).map((row) => ({ ...row, sessions: row.sessions ?? [] }));

type Spans = readonly { readonly from: string; readonly to: string }[];

/** Those of the pupils at providers who are not of compulsory school age on a date, and those in its last two years. */
const agesOn = async (
  deps: Deps,
  scope: string,
  placed: readonly Placed[],
  date: string,
): Promise<Required<Pick<KnownOfPupils, "underAge" | "workYears">>> => {
  const active = placed.filter((p) => p.phase === "active").map((p) => p.pupil);
  const records = [...(await pupilsOf(deps, scope, active))];
  const idsWhere = (holds: (dateOfBirth: string) => boolean) =>
    new Set(records.filter(([, record]) => holds(record.dateOfBirth)).map(([id]) => id));
  return {
    underAge: idsWhere((born) => !isOfCompulsoryAge(born, date)),
    workYears: idsWhere((born) => isInLastTwoYears(born, date)),
  };
};

/** The school's calendar: some year groups may have days of their own, and timetables of two weeks follow it. */
const calendarOf = async (deps: Deps, at: SchoolRef): Promise<SchoolCalendar | undefined> =>
  (await read(deps, schools, schoolStream(at))).state.calendar;

/** Whom each provider should see on a date, whether or not it is a school day. */
export const rosterOf = async (
  deps: Deps,
  at: SchoolRef,
  date: string,
): Promise<ReadonlyMap<string, readonly Expected[]>> => {
  const scope = scopeOf(at);
  const [all, rows, calendar] = await Promise.all([
    placedPupils(deps, scope),
    deps.views.list("pupils", scope),
    calendarOf(deps, at),
  ]);
  const years = new Map(rows.map((row) => [row.key, String(row.body?.yearGroup ?? "")]));
  // A year group that is not in yet, or no more, is expected nowhere.
  const placed =
    calendar && isStaggered(calendar)
      ? all.filter((p) => !isApartOn(calendar, years.get(p.pupil) ?? "", date))
      : all;
  const ages = await agesOn(deps, scope, placed, date);
  const bodies = rows.map((row) => [row.key, row.body ?? {}] as const);
  const statuses = new Map(bodies.map(([id, b]) => [id, (b.statuses ?? []) as readonly string[]]));
  const suspensions = new Map(bodies.map(([id, b]) => [id, (b.suspensions ?? []) as Spans]));
  const known = { statuses, suspensions, ...ages, ...(calendar && hasTwoWeeks(placed) ? { calendar } : {}) };
  return expectedOn(placed, known, date);
};

/** What a register keeps of its provider: whether it is a school, and whether it teaches online. */
export const providerFacts = async (
  deps: Pick<Deps, "views">,
  tenant: string,
  provider: string,
): Promise<Pick<ProviderFacts, "isSchool" | "online">> => {
  const facts = (await deps.views.get("providers", tenant, provider))?.body?.facts as
    | ProviderFacts
    | undefined;
  return { isSchool: facts?.isSchool ?? "no", online: facts?.online ?? "no" };
};

/** One provider and day of a school. */
export type ProviderDay = { readonly at: SchoolRef; readonly provider: string; readonly date: string };

/** What the provider's own dates say of the day; parents are looked up only where some have not been told yet. */
export const byItsDates = async (
  deps: Deps,
  { at, provider, date }: ProviderDay,
  expected: readonly Expected[],
): Promise<ByItsDates> => {
  const { state } = await read(deps, providers, providerStream(at.tenant, provider));
  const closure = closedAround(state.register, date);
  if (!closure) return {};
  const { closure: known } = (await read(deps, registers, registerStream(at, registerId(provider, date))))
    .state;
  const told = known?.what === "closed" ? known.pupils : [];
  const untold = expected.map((e) => e.pupil).filter((pupil) => !told.includes(pupil));
  return { closure, parents: await tellableParents(deps, at, untold) };
};
