import { londonDate } from "#domain/calendar/london.ts";
import { placementStream, type SchoolRef, scopeOf } from "#domain/streams.ts";
import type { Deps } from "#ports/host.ts";
import { copyAudit, copyFaults, copyProvider } from "#promises/deciding/copying/provider.ts";
import type { ProviderEvent } from "#streams/provider/events.ts";
import { faultsOf, type ProviderFault } from "#streams/provider/faults.ts";
import { type ProviderStanding, standingOf } from "../provider/standing.ts";
import { placementRows } from "../views/placement-rows.ts";
import { type Compose, type Copy, copyTo, named } from "./copy.ts";

/** Faults of a provider on a school's record: failed audit, lapsed insurance and the like; none of an unknown provider. */
export const faultsIn = (standing: ProviderStanding | undefined): readonly ProviderFault[] =>
  standing ? faultsOf(standing.signOff, standing.lapses, standing.roll) : [];

/** The last day of the audit that the provider has signed, where it holds today; "" for none (CRE 5). */
const auditedUntil = ({ lapses }: ProviderStanding): string =>
  lapses.find((l) => l.what === "audit" && (l.state === "holds" || l.state === "lapses-soon"))?.until ?? "";

/** Tells a placement until when its provider's signed audit holds. */
export const auditCopy = (
  stream: string,
  provider: string,
  standing: ProviderStanding | undefined,
  id: string,
): Copy<"placement"> => {
  const until = standing ? auditedUntil(standing) : "";
  return copyTo("placement", stream, `${id}-audit-${until}`, (p) => copyAudit(p, provider, until, id));
};

const same = (a: readonly string[] | undefined, b: readonly string[]): boolean =>
  JSON.stringify(a) === JSON.stringify(b);

/**
 * What tells every open placement with a provider what stops it now, and its audit. `id`: of the telling. `byLists`: not to those
 * that lists show to know it; for a look that comes every day, and has brought the lists up to date.
 */
export const faultCopies = async (
  deps: Deps,
  at: SchoolRef,
  provider: string,
  id: string,
  { byLists = false }: { readonly byLists?: boolean } = {},
): Promise<readonly Copy[]> => {
  const standing = await standingOf(deps, at, provider);
  const today = londonDate(deps.clock.now());
  const faults = faultsIn(standing).map((fault) => fault.what);
  const audited = standing ? auditedUntil(standing) : "";
  const rows = await placementRows(deps, scopeOf(at));
  return rows
    .filter((row) => row.phase !== "closed" && row.provider === provider)
    .flatMap((row): readonly Copy[] => {
      const stream = placementStream(at, row.id);
      const told = byLists ? row.told : undefined;
      const stops = (): Copy =>
        copyTo("placement", stream, [id, ...faults].join("-"), (p) =>
          copyFaults(p, provider, faults, id, today),
        );
      return [
        ...(same(told?.faults, faults) ? [] : [stops()]),
        ...(told?.audited === audited ? [] : [auditCopy(stream, provider, standing, id)]),
      ];
    });
};

const schoolsOf = async (deps: Deps, tenant: string): Promise<readonly SchoolRef[]> =>
  (await deps.views.list("schools", tenant)).map((row) => ({ tenant, school: row.key }));

/** After a commit on a provider, or on a school's record of one. */
export const faultsToPlacements: Compose = async (deps, commit, { tenant, school, kind, id }) => {
  const command = named("faults", commit);
  if (kind === "sign-off") return faultCopies(deps, { tenant, school }, id, command);
  const found: Copy[] = [];
  for (const at of await schoolsOf(deps, tenant)) found.push(...(await faultCopies(deps, at, id, command)));
  return found;
};

/** After a change of what is on record of a provider: every open placement there knows it anew. */
export const factsToPlacements: Compose = async (deps, commit, { tenant }) => {
  const changed = (commit.events as readonly ProviderEvent[]).findLast((e) => e.type === "provider-changed");
  if (changed?.type !== "provider-changed") return [];
  const { facts } = changed;
  const id = named("facts", commit);
  const found: Copy[] = [];
  for (const at of await schoolsOf(deps, tenant))
    for (const row of await placementRows(deps, scopeOf(at)))
      if (row.phase !== "closed" && row.provider === facts.id)
        found.push(copyTo("placement", placementStream(at, row.id), id, (p) => copyProvider(p, facts, id)));
  return found;
};
