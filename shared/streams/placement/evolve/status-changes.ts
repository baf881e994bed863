import { givesRights } from "#streams/pupil/statuses.ts";
import { latestOf } from "../records.ts";
import type { Placement } from "../state.ts";
import type { Rights, RightsChange } from "../state-parts.ts";

/** What a new list of statuses adds to an old one, and takes from it. */
export const changeOf = (
  before: readonly string[],
  after: readonly string[],
): Pick<RightsChange, "gained" | "lost"> => ({
  gained: after.filter((s) => !before.includes(s)),
  lost: before.filter((s) => !after.includes(s)),
});

/** The rights as a copy of the pupil's statuses leaves them. */
export const evolveRights = (
  p: Pick<Placement, "statuses" | "rights">,
  statuses: readonly string[],
  meta: { readonly at: string; readonly version: number },
): Rights => {
  const { rights } = p;
  const from = rights.known ? meta : { at: meta.at, version: 0 };
  const known = Object.entries(rights.since).filter(([status]) => statuses.includes(status));
  const since = {
    ...Object.fromEntries(statuses.map((status) => [status, { at: from.at, version: from.version }])),
    ...Object.fromEntries(known),
  };
  const { gained, lost } = changeOf(p.statuses, statuses);
  const change = { gained: gained.filter(givesRights), lost: lost.filter(givesRights) };
  const nothing = !rights.known || change.gained.length + change.lost.length === 0;
  const changes = nothing
    ? rights.changes
    : [...rights.changes, { ...change, at: meta.at, version: meta.version }];
  return { known: true, since, changes };
};

/** When the latest of these statuses was gained; version 0 where all were known from the start, undefined without any. */
export const gainedLast = (
  p: Placement,
  statuses: readonly string[],
): { readonly at: string; readonly version: number } | undefined =>
  statuses
    .flatMap((status) => (p.statuses.includes(status) ? (p.rights.since[status] ?? []) : []))
    .toSorted((a, b) => a.version - b.version)
    .at(-1);

/**
 * A change of rights after the decision that nobody has looked at yet: the decision was made for a pupil with other
 * rights, so the placement is looked at again (rules of sense; edge list 4.1).
 */
export const changeToLookAt = (p: Placement): RightsChange | undefined => {
  const decided = p.forms.decision?.version;
  const looked = latestOf(p, "rights-looked-at")?.version ?? 0;
  if (decided === undefined || p.phase === "closed") return undefined;
  return p.rights.changes.filter((c) => c.version > Math.max(decided, looked)).at(-1);
};
