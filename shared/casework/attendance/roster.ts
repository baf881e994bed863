import { isInLastTwoYears, isOfCompulsoryAge } from "#domain/deadlines/compulsory-age.ts";
import { type SchoolRef, schoolStream, scopeOf } from "#domain/streams.ts";
import type { Deps } from "#ports/host.ts";
import type { ProviderFacts } from "#streams/placement/events/events.ts";
import type { Expected } from "#streams/register/events.ts";
import { expectedOn, hasTwoWeeks, type KnownOfPupils, type Placed } from "#streams/register/expecting.ts";
import { read, schools } from "../commit/streams.ts";
import { pupilsOf } from "../people/people.ts";
import { type PlacementRow, placementRows } from "../views/placement-rows.ts";

/** Placements as the lists show them; rows from before timetables were listed have no sessions. */
export const placedPupils = async (
  deps: Pick<Deps, "views">,
  scope: string,
): Promise<readonly (Placed & Pick<PlacementRow, "remindsAfter">)[]> =>
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

/** Whom each provider should see on a date, whether or not it is a school day. */
export const rosterOf = async (
  deps: Deps,
  at: SchoolRef,
  date: string,
): Promise<ReadonlyMap<string, readonly Expected[]>> => {
  const scope = scopeOf(at);
  const placed = await placedPupils(deps, scope);
  const [rows, ages] = await Promise.all([
    deps.views.list("pupils", scope),
    agesOn(deps, scope, placed, date),
  ]);
  const bodies = rows.map((row) => [row.key, row.body ?? {}] as const);
  const statuses = new Map(bodies.map(([id, b]) => [id, (b.statuses ?? []) as readonly string[]]));
  const suspensions = new Map(bodies.map(([id, b]) => [id, (b.suspensions ?? []) as Spans]));
  const calendar = hasTwoWeeks(placed)
    ? (await read(deps, schools, schoolStream(at))).state.calendar
    : undefined;
  const known = { statuses, suspensions, ...ages, ...(calendar ? { calendar } : {}) };
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
