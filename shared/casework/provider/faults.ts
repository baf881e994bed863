import { londonDate } from "#domain/calendar/london.ts";
import { type SchoolRef, scopeOf } from "#domain/streams.ts";
import type { Deps } from "#ports/host.ts";
import { concernFault, type ProviderFault } from "#streams/provider/faults.ts";
import { carryOn } from "../after-commit/follow.ts";
import { auditCopy, faultCopies, faultsIn } from "../after-commit/provider-to-placements.ts";
import { placementRows } from "../views/placement-rows.ts";
import { faultsRun } from "./count-faults-anew.ts";
import { giveHeld } from "./held/give-held.ts";
import { providersInUse } from "./lapses-in-use.ts";
import { type ProviderStanding, standingOf } from "./standing.ts";

/**
 * Why a pupil of this school may not be referred to a provider now, with who can lift it: an open concern about it, and
 * what its record lacks (catalogue O54, O100). `placement`: the one that asks, whose own suspension is told elsewhere.
 */
export const faultsNow = async (
  deps: Deps,
  at: SchoolRef,
  provider: string,
  placement: string,
): Promise<readonly ProviderFault[]> => {
  const rows = await placementRows(deps, scopeOf(at));
  const concern = rows.some(
    (r) => r.provider === provider && r.frozen && r.id !== placement && r.phase !== "closed",
  );
  return [...(concern ? [concernFault] : []), ...faultsIn(await standingOf(deps, at, provider))];
};

/** Tells a placement until when its provider's signed audit holds. */
export const tellAudit = async (
  deps: Deps,
  stream: string,
  provider: string,
  standing: ProviderStanding | undefined,
  id: string,
): Promise<void> => {
  await carryOn(deps, auditCopy(stream, provider, standing, id));
};

/** Once a day: what ran out overnight stops new starts (edge list 4.1), and what is held is given to who has it not. Called by every sweep. */
export const heedFaults = async (deps: Deps, at: SchoolRef): Promise<void> => {
  const run = faultsRun(at, londonDate(deps.clock.now()));
  if (await deps.effects.get(run.kind, run.scope, run.key)) return;
  for (const provider of await providersInUse(deps, at)) {
    for (const copy of await faultCopies(deps, at, provider, run.key, { byLists: true }))
      await carryOn(deps, copy);
    await giveHeld(deps, at, provider, { byLists: true });
  }
  await deps.effects.putIfAbsent({ ...run, body: {} });
};
