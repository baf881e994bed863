import { Temporal } from "temporal-polyfill";
import { type MachineName, machineNames } from "#contracts/machines.ts";
import { londonDate } from "#domain/calendar/london.ts";
import { namedRun } from "#domain/run-name.ts";
import { placementStream, type SchoolRef, scopeOf } from "#domain/streams.ts";
import type { Deps } from "#ports/host.ts";
import type { RunFacts } from "#ports/runs.ts";
import { placements, read } from "../commit/streams.ts";
import { hasDied } from "../gate/dead-run.ts";
import type { Parked } from "../gate/parked.ts";
import { rootRunName } from "../gate/start-run.ts";
import { placementRows } from "../views/placement-rows.ts";
import { fileAway, keepDied, keepOpen, openRuns, type RunRow, rowOf } from "./run-rows.ts";
import { isCurrent, type Standing, standingOf } from "./settle-runs.ts";

type School = {
  readonly at: SchoolRef;
  readonly scope: string;
  readonly today: string;
  /** Whether the school has a placement of this id. */
  readonly has: (placement: string) => boolean;
  /** Where a placement stands by the lists; by its ledger where they do not say. */
  readonly listed: (placement: string) => Promise<Standing>;
  readonly known: (placement: string) => Promise<Standing>;
  /** The run that waits for a placement, if one is parked. */
  readonly parked: ReadonlyMap<string, Parked>;
};

const belongs = ({ at, has }: School, machine: MachineName, name: string): boolean => {
  const run = namedRun(machine, name);
  return run?.of === "day" ? run.school === at.school : run !== undefined && has(run.placement);
};

/** Whether somebody still has to look at a run that died. */
const isCalledFor = async (s: School, row: RunRow): Promise<boolean> => {
  const run = namedRun(row.machine, row.name);
  if (!run) return false;
  if (run.of === "day") return run.date >= s.today;
  const waits = s.parked.get(run.placement);
  // Another attempt at the same phase waits: what died is made good.
  if (run.of === "phase" && waits?.gate.epoch === run.epoch && waits.run !== row.name) return false;
  return isCurrent(await s.known(run.placement), row);
};

/** Keeps what the engine says of a run: in sight while it runs or is called for, else under the month of its end. */
const keep = async (deps: Deps, s: School, machine: MachineName, run: RunFacts): Promise<void> => {
  const row = rowOf(machine, run);
  if (row.status === "RUNNING") await keepOpen(deps, s.scope, row);
  else await (hasDied(row.status) && (await isCalledFor(s, row)) ? keepDied : fileAway)(deps, s.scope, row);
};

/** Once for each school: runs that earlier versions started are taken over from the engine's own lists. */
const takeOver = async (deps: Deps, s: School): Promise<void> => {
  const row = { kind: "run", scope: s.scope, key: "indexed" } as const;
  if (await deps.effects.get(row.kind, row.scope, row.key, { eventual: true })) return;
  let runs = 0;
  for (const machine of machineNames)
    for (let next: string | undefined, first = true; first || next; first = false) {
      const page = await deps.runs.list(machine, { limit: 1000, ...(next ? { next } : {}) });
      for (const run of page.items.filter(({ name }) => belongs(s, machine, name))) {
        await keep(deps, s, machine, run);
        runs += 1;
      }
      next = page.next;
    }
  await deps.effects.putIfAbsent({ ...row, body: { runs } });
};

/** How long past its due moment a wait is still no reason to ask the engine. */
const patience = { hours: 1 } as const;

/** The run of a placement that waits as it should: of that and of its parent the engine need not be asked. */
const waitingWell = (deps: Deps, s: School, placement: string): string | undefined => {
  const waits = s.parked.get(placement);
  if (!waits) return undefined;
  const until = Temporal.Instant.from(waits.due).add(patience);
  return Temporal.Instant.compare(until, deps.clock.now()) > 0 ? waits.run : undefined;
};

const isWell = async (deps: Deps, s: School, row: RunRow): Promise<boolean> => {
  const run = namedRun(row.machine, row.name);
  if (row.status !== "RUNNING" || !run) return false;
  if (run.of === "day") return run.date >= s.today;
  const gate = waitingWell(deps, s, run.placement);
  if (gate === undefined || (run.of === "phase" && gate !== row.name)) return false;
  return isCurrent(await s.listed(run.placement), row);
};

/** What runs should be in sight by the ledger and by what is parked, and are not. */
const missing = async (deps: Deps, s: School, known: readonly RunRow[]): Promise<void> => {
  const names = new Set(known.map(({ name }) => name));
  const open = (await placementRows(deps, s.scope)).filter(({ phase }) => phase !== "closed");
  for (const { id, epoch } of open) {
    const gate = s.parked.get(id);
    const wanted: readonly (readonly [MachineName, string])[] = [
      ["placement", rootRunName(id, epoch)],
      ...(gate?.gate.epoch === epoch ? ([["gate", gate.run]] as const) : []),
    ];
    for (const [machine, name] of wanted) {
      const run = names.has(name) ? undefined : await deps.runs.describe(machine, name);
      if (run) await keep(deps, s, machine, run);
    }
  }
};

/**
 * The index of runs against what is known: a run that no gate vouches for is asked of the engine, one by one, and what
 * is missing is put in. Never on a page view, and the engine's lists only once for each school.
 */
export const compareRuns = async (deps: Deps, at: SchoolRef): Promise<void> => {
  const scope = scopeOf(at);
  const rows = new Map((await placementRows(deps, scope)).map((row) => [row.id, row]));
  const known = async (placement: string): Promise<Standing> =>
    standingOf((await read(deps, placements, placementStream(at, placement))).state);
  const school: School = {
    at,
    scope,
    today: londonDate(deps.clock.now()),
    has: (placement) => rows.has(placement),
    parked: new Map((await deps.effects.list("parked", scope)).map(({ key, body }) => [key, body as Parked])),
    known,
    listed: async (placement) => {
      const { phase, epoch, cycle } = rows.get(placement) ?? {};
      return phase && epoch && cycle ? { phase, epoch, cycle } : known(placement);
    },
  };
  await takeOver(deps, school);
  const runs = await openRuns(deps, scope);
  for (const row of runs) {
    if (await isWell(deps, school, row)) continue;
    const run = await deps.runs.describe(row.machine, row.name);
    if (run) await keep(deps, school, row.machine, run);
  }
  await missing(deps, school, runs);
};
