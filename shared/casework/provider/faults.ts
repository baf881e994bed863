import type { Commit } from "#domain/commit.ts";
import { londonDate } from "#domain/london.ts";
import { copyAudit, copyFaults, copyProvider } from "#domain/placement/decide/copying-faults.ts";
import type { ProviderFacts } from "#domain/placement/events.ts";
import { concernFault, faultsOf, type ProviderFault } from "#domain/provider/faults.ts";
import type { ProviderEvent } from "#domain/provider/provider.ts";
import { parseStream, placementStream, type SchoolRef, scopeOf } from "#domain/streams.ts";
import type { Deps } from "#ports/host.ts";
import { execute } from "../commit/execute.ts";
import { placements } from "../commit/streams.ts";
import { placementRows } from "../views/placement-rows.ts";
import { providersInUse } from "./lapses-in-use.ts";
import { type ProviderStanding, standingOf } from "./standing.ts";

/** Faults of a provider on this school's record: failed audit, lapsed insurance and the like; none of an unknown provider. */
const faultsIn = (standing: ProviderStanding | undefined): readonly ProviderFault[] =>
  standing ? faultsOf(standing.signOff, standing.lapses, standing.roll) : [];

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

/** The last day of the audit that the provider has signed, where it holds today; "" for none (CRE 5). */
const auditedUntil = ({ lapses }: ProviderStanding): string =>
  lapses.find((l) => l.what === "audit" && (l.state === "holds" || l.state === "lapses-soon"))?.until ?? "";

/** Tells a placement until when its provider's signed audit holds. */
export const tellAudit = async (
  deps: Deps,
  stream: string,
  provider: string,
  standing: ProviderStanding | undefined,
  id: string,
): Promise<void> => {
  const until = standing ? auditedUntil(standing) : "";
  const command = { stream, id: `${id}-audit-${until}`, by: "system" };
  await execute(deps, placements, command, (p) => copyAudit(p, provider, until, id));
};

/** Tells every open placement with a provider what stops it now, and its audit; done twice, it is done once. */
const tellPlacements = async (deps: Deps, at: SchoolRef, provider: string, id: string): Promise<void> => {
  const standing = await standingOf(deps, at, provider);
  const faults = faultsIn(standing).map((fault) => fault.what);
  for (const row of await placementRows(deps, scopeOf(at))) {
    if (row.phase === "closed" || row.provider !== provider) continue;
    const command = { stream: placementStream(at, row.id), id: [id, ...faults].join("-"), by: "system" };
    await execute(deps, placements, command, (p) => copyFaults(p, provider, faults, id));
    await tellAudit(deps, command.stream, provider, standing, id);
  }
};

/** What rules know of a provider, brought up to date in every open placement there. */
const tellFacts = async (deps: Deps, at: SchoolRef, facts: ProviderFacts, id: string): Promise<void> => {
  for (const row of await placementRows(deps, scopeOf(at))) {
    if (row.phase === "closed" || row.provider !== facts.id) continue;
    const command = { stream: placementStream(at, row.id), id, by: "system" };
    await execute(deps, placements, command, (p) => copyProvider(p, facts, id));
  }
};

/** After a change of what is on record of a provider. */
export const heedChange = async (deps: Deps, commit: Commit): Promise<void> => {
  const { tenant } = parseStream(commit.stream);
  const changed = (commit.events as readonly ProviderEvent[]).findLast((e) => e.type === "provider-changed");
  if (changed?.type !== "provider-changed") return;
  for (const row of await deps.views.list("schools", tenant))
    await tellFacts(deps, { tenant, school: row.key }, changed.facts, `facts-${commit.hash.slice(0, 32)}`);
};

/** After a commit on a provider, or on a school's record of one. */
export const heedRecord = async (deps: Deps, commit: Commit): Promise<void> => {
  const { tenant, school, kind, id } = parseStream(commit.stream);
  const command = `faults-${commit.hash.slice(0, 32)}`;
  if (kind === "sign-off") return tellPlacements(deps, { tenant, school }, id, command);
  if (kind !== "provider") return;
  for (const row of await deps.views.list("schools", tenant))
    await tellPlacements(deps, { tenant, school: row.key }, id, command);
};

const runRow = (at: SchoolRef, date: string) =>
  ({ kind: "run", scope: scopeOf(at), key: `faults-${date}` }) as const;

/** After a pupil's statuses changed: a plan or care may make registration necessary (O35); the next sweep counts anew. */
export const recountFaults = async (deps: Deps, at: SchoolRef): Promise<void> => {
  const { kind, scope, key } = runRow(at, londonDate(deps.clock.now()));
  await deps.effects.remove(kind, scope, key);
};

/** Once a day: what ran out overnight stops new starts (edge list 4.1). Called by every sweep. */
export const heedFaults = async (deps: Deps, at: SchoolRef): Promise<void> => {
  const date = londonDate(deps.clock.now());
  const { kind, scope, key } = runRow(at, date);
  if (await deps.effects.get(kind, scope, key)) return;
  for (const provider of await providersInUse(deps, at)) await tellPlacements(deps, at, provider, key);
  await deps.effects.putIfAbsent({ ...runRow(at, date), body: {} });
};
