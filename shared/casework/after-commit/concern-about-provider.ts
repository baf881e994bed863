import type { Commit } from "#domain/commit.ts";
import { heedConcern } from "#domain/placement/decide/suspending.ts";
import type { PlacementEvent } from "#domain/placement/events.ts";
import { placementStream, type SchoolRef, scopeOf } from "#domain/streams.ts";
import type { Deps } from "#ports/host.ts";
import { carryOn } from "../commit/execute.ts";
import { placements, read } from "../commit/streams.ts";

const aboutProvider = (e: PlacementEvent): boolean =>
  e.type === "form-submitted" && e.form === "concern-sorted" && e.answers.about === "provider";

/** After a concern about a provider: the school's other placements there heed it, each once. */
export const heedElsewhere = async (deps: Deps, at: SchoolRef, commit: Commit): Promise<void> => {
  if (!(commit.events as readonly PlacementEvent[]).some(aboutProvider)) return;
  const { state } = await read(deps, placements, commit.stream);
  const provider = state.provider?.id;
  if (!provider) return;
  for (const row of await deps.views.list("placements", scopeOf(at))) {
    if (row.body?.phase === "closed" || row.key === state.id) continue;
    const command = {
      stream: placementStream(at, row.key),
      id: `heed-${commit.hash.slice(0, 32)}`,
      by: "system",
    };
    await carryOn(deps, placements, command, (p) =>
      heedConcern(p, { provider, of: state.id, at: commit.at }),
    );
  }
};
