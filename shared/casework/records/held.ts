import { recordsStream, type SchoolRef, scopeOf } from "#domain/streams.ts";
import type { Deps } from "#ports/host.ts";
import { read, records } from "../commit/streams.ts";
import { touchesConcern } from "./concern-of.ts";
import { pupilIds } from "./pupil-ids.ts";

/** Pupils who have ever had a placement here and whose record is kept. */
const pupilsWithPlacements = async (deps: Deps, scope: string): Promise<readonly string[]> => {
  const [placements, pupils] = await Promise.all([
    deps.views.list("placements", scope),
    deps.views.list("pupils", scope),
  ]);
  const erased = pupils.filter((row) => row.body?.erased === "yes").map((row) => row.key);
  const all = placements.map((row) => String(row.body?.pupil ?? ""));
  return [...new Set(all)].filter((id) => id !== "" && !erased.includes(id));
};

/**
 * Ids of pupils, placements and contacts that stay whatever their clock says: on a legal hold, or with a concern that no
 * safeguarding lead has let go.
 */
export const heldIds = async (deps: Deps, at: SchoolRef): Promise<readonly string[]> => {
  const { state } = await read(deps, records, recordsStream(at));
  const held = state.holds.flatMap(({ on }) => (on.what === "pupils" ? on.ids : []));
  const ids: string[] = [];
  for (const pupil of await pupilsWithPlacements(deps, scopeOf(at))) {
    const found = await pupilIds(deps, at, pupil);
    // Two records of one child are held together, whichever of them was named.
    if ([pupil, ...found.merged].some((id) => held.includes(id))) ids.push(...found.all);
    else if (!state.letGo.includes(pupil)) {
      const own = await Promise.all(found.streams.map((stream) => deps.ledger.read(stream)));
      if (touchesConcern(own.flat())) ids.push(...found.all);
    }
  }
  return ids;
};
