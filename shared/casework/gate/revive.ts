import { placementStream, type SchoolRef, scopeOf } from "#domain/streams.ts";
import type { Effect } from "#ports/effects.ts";
import type { Deps } from "#ports/host.ts";
import { placements, read } from "../commit/streams.ts";
import { handOver } from "./hand-over.ts";
import type { Parked } from "./parked.ts";

/** How long after its due moment a parked gate counts as lost. */
const patience = { hours: 1 } as const;

/**
 * A parked gate an hour past its due moment: its own timer was lost, so it is woken. Where nobody waits for its token
 * any more, its run has died, and the placement goes on from the ledger in a new run; not where an administrator
 * stopped it, and not where it is closed.
 */
const resume = async (deps: Deps, at: SchoolRef, row: Effect): Promise<"woken" | "restarted" | "left"> => {
  const { gate, token } = row.body as Parked;
  const { state } = await read(deps, placements, placementStream(at, row.key));
  if (state.phase === "closed") {
    await deps.effects.remove("parked", row.scope, row.key);
    return "left";
  }
  if (state.stopped) return "left";
  if ((await deps.runs.answer(token, {})) === "answered") return "woken";
  const again = await deps.effects.get("parked", row.scope, row.key);
  if (again?.revision !== row.revision || state.epoch !== gate.epoch) return "left";
  deps.log("error", "A run has died; its placement goes on in a new one", {
    placement: row.key,
    epoch: gate.epoch,
  });
  const taken = await handOver({ ...at, placement: row.key, epoch: gate.epoch }, deps);
  return "epoch" in taken ? "restarted" : "left";
};

/** Every parked gate of a school that should have gone on by itself; says how many go on again. */
export const resumeOverdue = async (deps: Deps, at: SchoolRef): Promise<number> => {
  const before = deps.clock.now().subtract(patience).toString({ smallestUnit: "millisecond" });
  let resumed = 0;
  for (const row of await deps.effects.list("parked", scopeOf(at))) {
    const { due } = row.body as Parked;
    if (due >= before) continue;
    if ((await resume(deps, at, row)) !== "left") resumed += 1;
  }
  return resumed;
};
