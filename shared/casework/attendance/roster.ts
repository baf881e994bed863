import type { ProviderFacts } from "../../domain/placement/events.ts";
import type { Expected } from "../../domain/register/events.ts";
import { expectedOn, type Placed } from "../../domain/register/expecting.ts";
import { type SchoolRef, scopeOf } from "../../domain/streams.ts";
import type { Deps } from "../../ports/host.ts";
import { placementRows } from "../placement-list.ts";

/** Placements as the lists show them; rows from before timetables were listed have no sessions. */
export const placedPupils = async (deps: Pick<Deps, "views">, scope: string): Promise<readonly Placed[]> =>
  (await placementRows(deps as Deps, scope)).map((row) => ({ ...row, sessions: row.sessions ?? [] }));

/** Whom each provider should see on a date, whether or not it is a school day. */
export const rosterOf = async (
  deps: Pick<Deps, "views">,
  at: SchoolRef,
  date: string,
): Promise<ReadonlyMap<string, readonly Expected[]>> => {
  const scope = scopeOf(at);
  const [placed, pupils] = await Promise.all([placedPupils(deps, scope), deps.views.list("pupils", scope)]);
  const statuses = new Map(pupils.map((row) => [row.key, (row.body?.statuses ?? []) as readonly string[]]));
  return expectedOn(placed, statuses, date);
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
