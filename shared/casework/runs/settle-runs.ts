import type { MachineName } from "#contracts/machines.ts";
import { namedRun } from "#domain/run-name.ts";
import { parseStream, placementStream, type SchoolRef, scopeOf } from "#domain/streams.ts";
import type { Deps } from "#ports/host.ts";
import type { RunFacts } from "#ports/runs.ts";
import { cycleOf, type Placement } from "#streams/placement/state.ts";
import { placements, read } from "../commit/streams.ts";
import { hasDied } from "../gate/dead-run.ts";
import { fileAway, keepDied, keepOpen, noting, openRuns, type RunRow, rowOf } from "./run-rows.ts";

/** Where a placement stands: what its runs are held against. */
export type Standing = Pick<Placement, "phase" | "epoch"> & { readonly cycle: number };

/** Where a placement stands, as its ledger tells it. */
export const standingOf = (p: Placement): Standing => ({
  phase: p.phase,
  epoch: p.epoch,
  cycle: cycleOf(p),
});

/** Whether the placement still goes by this run. */
export const isCurrent = (p: Standing, { machine, name }: Pick<RunRow, "machine" | "name">): boolean => {
  const run = namedRun(machine, name);
  if (!run || run.of === "day" || p.phase === "closed" || run.epoch !== p.epoch) return false;
  return run.of === "placement" || (run.phase === p.phase && run.cycle === p.cycle);
};

/** What became of a run that the ledger has gone on from: its own end where it died, else that it did its work. */
const ended = async (deps: Deps, row: RunRow): Promise<RunRow> => {
  if (row.status !== "RUNNING") return row;
  const run = row.machine === "placement" ? await deps.runs.describe(row.machine, row.name) : undefined;
  if (run && hasDied(run.status)) return rowOf(row.machine, run);
  return { ...row, status: "SUCCEEDED", endedAt: deps.clock.now().toString({ smallestUnit: "millisecond" }) };
};

/** What of a placement's runs the ledger has gone on from is filed under its month; a stopped one says so. */
const settle = async (deps: Deps, scope: string, p: Placement): Promise<void> => {
  const rows = [
    ...(await openRuns(deps, scope, { machine: "placement", name: `${p.id}-` })),
    ...(await openRuns(deps, scope, { machine: "gate", name: `${p.id}-` })),
  ];
  for (const row of rows) {
    if (!isCurrent(standingOf(p), row)) await fileAway(deps, scope, await ended(deps, row));
    else if (p.stopped && row.machine === "placement" && row.status === "RUNNING") {
      const run = await deps.runs.describe(row.machine, row.name);
      if (run && run.status !== "RUNNING") await keepOpen(deps, scope, rowOf(row.machine, run));
    }
  }
};

/** After a commit that ends a phase, a run or the placement: the index of runs follows the ledger. */
export const settleRuns = async (deps: Deps, stream: string): Promise<void> => {
  const name = parseStream(stream);
  if (name.kind !== "placement") return;
  await noting(deps, name.id, async () => {
    const { state } = await read(deps, placements, stream);
    await settle(deps, scopeOf(name), state);
  });
};

/** A run has ended before its end: it stays in sight until the ledger has gone on without it. Told late or twice, it stays filed. */
export const noteDied = (deps: Deps, at: SchoolRef, machine: MachineName, run: RunFacts): Promise<void> =>
  noting(deps, run.name, async () => {
    const row = rowOf(machine, run);
    const named = namedRun(machine, run.name);
    const placement = named && named.of !== "day" ? named.placement : undefined;
    const goesBy =
      placement === undefined ||
      isCurrent(standingOf((await read(deps, placements, placementStream(at, placement))).state), row);
    await (goesBy ? keepDied : fileAway)(deps, scopeOf(at), row);
  });
