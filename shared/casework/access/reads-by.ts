import { type SchoolRef, scopeOf } from "#domain/streams.ts";
import type { ReadOf } from "#ports/audit.ts";
import type { Deps } from "#ports/host.ts";
import { placementRows } from "../views/placement-rows.ts";

/** Which pupils’ files somebody has opened, the latest first: the audit is kept by pupil and placement, so each is asked. */
export const readsBy = async (deps: Deps, at: SchoolRef, staff: string): Promise<readonly ReadOf[]> => {
  const scope = scopeOf(at);
  const [pupils, placements] = await Promise.all([
    deps.views.list("pupils", scope),
    placementRows(deps, scope),
  ]);
  const subjects = [...new Set([...pupils.map((p) => p.key), ...placements.map((p) => p.id)])];
  const found: ReadOf[] = [];
  for (const subject of subjects)
    found.push(...(await deps.audit.list(scope, subject)).filter((r) => r.by === staff));
  return found.toSorted((a, b) => (a.at < b.at ? 1 : -1));
};
