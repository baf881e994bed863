import { placementStream, type SchoolRef, scopeOf } from "#domain/streams.ts";
import type { Effect } from "#ports/effects.ts";
import type { Deps } from "#ports/host.ts";
import { carryOn } from "../after-commit/follow.ts";
import { placements, read } from "../commit/streams.ts";
import { noteFailed } from "../failures/note-failure.ts";
import { failureOfRun } from "../failures/of-runs.ts";
import { placementRows } from "../views/placement-rows.ts";
import { hasDied, revivalOf, runDied } from "./dead-run.ts";
import { handOver } from "./hand-over.ts";
import type { Parked } from "./parked.ts";
import { rootRunName, startRun } from "./start-run.ts";

/** How long after its due moment a parked gate counts as lost. */
const patience = { hours: 1 } as const;

/** Starts a successor where the run has died, and makes it somebody's task until that has taken hold. */
export const revivePlacement = async (deps: Deps, at: SchoolRef, id: string): Promise<boolean> => {
  const stream = placementStream(at, id);
  const { state } = await read(deps, placements, stream);
  if (!(await runDied(deps, state))) return false;
  await noteFailed(deps, at, failureOfRun(at, state));
  const revival = await revivalOf(deps, stream);
  if (revival) await carryOn(deps, revival);
  return revival !== undefined;
};

/**
 * A parked gate an hour past its due moment: its own timer was lost, so it is woken. Where nobody waits for its token
 * any more, its run may have died, and the placement goes on from the ledger in a new one.
 */
const resume = async (deps: Deps, at: SchoolRef, row: Effect): Promise<boolean> => {
  const { gate, token } = row.body as Parked;
  const { state } = await read(deps, placements, placementStream(at, row.key));
  if (state.phase === "closed") {
    await deps.effects.remove("parked", row.scope, row.key);
    return false;
  }
  if (state.stopped) return false;
  if ((await deps.runs.answer(token, {})) === "answered") return true;
  if (await runDied(deps, state)) return revivePlacement(deps, at, row.key);
  // Its run lives and does not come to this wait any more: a successor takes over.
  const again = await deps.effects.get("parked", row.scope, row.key);
  if (again?.revision !== row.revision || state.epoch !== gate.epoch) return false;
  deps.log("error", "A gate is lost; its placement goes on in a new run", {
    placement: row.key,
    epoch: gate.epoch,
  });
  return "epoch" in (await handOver({ ...at, placement: row.key, epoch: gate.epoch }, deps));
};

const running = async (deps: Deps): Promise<ReadonlySet<string>> => {
  const names = new Set<string>();
  for (let next: string | undefined, first = true; first || next; first = false) {
    const page = await deps.runs.list("placement", {
      status: "RUNNING",
      limit: 1000,
      ...(next ? { next } : {}),
    });
    for (const run of page.items) names.add(run.name);
    next = page.next;
  }
  return names;
};

/**
 * Compares every open placement with the runs that run: one whose run has died is revived, one whose run never began is
 * started. What the list does not show yet is asked of the run itself.
 */
const compareWithRuns = async (deps: Deps, at: SchoolRef): Promise<number> => {
  const open = (await placementRows(deps, scopeOf(at))).filter((row) => row.phase !== "closed");
  if (open.length === 0) return 0;
  const alive = await running(deps);
  let revived = 0;
  for (const { id, epoch } of open) {
    if (alive.has(rootRunName(id, epoch))) continue;
    const stream = placementStream(at, id);
    const { state } = await read(deps, placements, stream);
    const run = await deps.runs.describe("placement", rootRunName(id, state.epoch));
    if (run === undefined && !state.stopped && (await startRun(deps, stream)) === "started") revived += 1;
    if (hasDied(run?.status) && (await revivePlacement(deps, at, id))) revived += 1;
  }
  return revived;
};

/** Every placement of a school that should have gone on by itself; says how many go on again. */
export const resumeOverdue = async (deps: Deps, at: SchoolRef): Promise<number> => {
  const before = deps.clock.now().subtract(patience).toString({ smallestUnit: "millisecond" });
  let resumed = 0;
  for (const row of await deps.effects.list("parked", scopeOf(at))) {
    const { due } = row.body as Parked;
    if (due >= before) continue;
    if (await resume(deps, at, row)) resumed += 1;
  }
  return resumed + (await compareWithRuns(deps, at));
};
