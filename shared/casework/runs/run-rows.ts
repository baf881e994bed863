import type { MachineName } from "#contracts/machines.ts";
import { errorOrigin } from "#domain/failures/error-origin.ts";
import { faultName } from "#domain/failures/fault-name.ts";
import type { Effect } from "#ports/effects.ts";
import type { Deps } from "#ports/host.ts";
import type { RunFacts, RunStatus } from "#ports/runs.ts";

/** One run in our own index: ids and plain facts. Whom it waits for is read off the placement's row. */
export type RunRow = {
  readonly machine: MachineName;
  readonly name: string;
  readonly status: RunStatus;
  /** ISO instants. */
  readonly startedAt: string;
  readonly endedAt?: string;
  /** The name of the error with which it ended; of one that ended with its child, the child’s own. */
  readonly error?: string;
};

type Store = Pick<Deps, "effects">;

/** What is not over, or needs somebody, is one list; what is over is one list a month, so that no page reads years. */
const openKey = ({ machine, name }: Pick<RunRow, "machine" | "name">): string => `open/${machine}/${name}`;

const pastKey = (row: RunRow): string =>
  `past/${(row.endedAt ?? row.startedAt).slice(0, 7)}/${row.machine}/${row.name}`;

const rowsIn = (found: readonly Effect[]): readonly RunRow[] => found.map(({ body }) => body as RunRow);

/** Every run that is not over or needs somebody; `of`: of one machine, its names beginning so. */
export const openRuns = async (
  deps: Store,
  scope: string,
  of?: { readonly machine: MachineName; readonly name: string },
): Promise<readonly RunRow[]> => rowsIn(await deps.effects.list("run", scope, of ? openKey(of) : "open/"));

/** Runs that ended in a month ("2026-09"); of all months without one. */
export const pastRuns = async (deps: Store, scope: string, month = ""): Promise<readonly RunRow[]> =>
  rowsIn(await deps.effects.list("run", scope, month ? `past/${month}/` : "past/"));

/** Puts a row among those that are not over, or in the place of the one that stands there. */
export const keepOpen = async (deps: Store, scope: string, row: RunRow): Promise<void> => {
  const key = openKey(row);
  const stored = await deps.effects.get("run", scope, key);
  const next = { kind: "run", scope, key, body: row } as const;
  if (!stored) await deps.effects.putIfAbsent(next);
  else if (JSON.stringify(stored.body) !== JSON.stringify(row))
    await deps.effects.replace(next, stored.revision);
};

/** It is over, and nobody need do anything: the row goes to the month in which it ended. */
export const fileAway = async (deps: Store, scope: string, row: RunRow): Promise<void> => {
  const key = pastKey(row);
  const next = { kind: "run", scope, key, body: row } as const;
  if (!(await deps.effects.putIfAbsent(next))) {
    const stored = await deps.effects.get("run", scope, key);
    if (stored && JSON.stringify(stored.body) !== JSON.stringify(row))
      await deps.effects.replace(next, stored.revision);
  }
  await deps.effects.remove("run", scope, openKey(row));
};

/** Drops from the list what ended before an ISO instant; the months before it whole, its own month run by run. */
export const dropPast = async (deps: Store, scope: string, before: string): Promise<void> => {
  const months = { upTo: `past/${before.slice(0, 7)}~` };
  for (const { key, body } of await deps.effects.list("run", scope, "past/", months)) {
    const row = body as RunRow;
    if ((row.endedAt ?? row.startedAt) < before) await deps.effects.remove("run", scope, key);
  }
};

/** What the index keeps of what the engine says. */
export const rowOf = (machine: MachineName, run: RunFacts): RunRow => ({
  machine,
  name: run.name,
  status: run.status,
  startedAt: run.startedAt,
  ...(run.stoppedAt ? { endedAt: run.stoppedAt } : {}),
  ...(run.error ? { error: errorOrigin(run).error } : {}),
});

/** The index never holds up what it tells of: what fails here is made good by the next sweep's comparison. */
export const noting = async (deps: Deps, run: string, work: () => Promise<void>): Promise<void> => {
  try {
    await work();
  } catch (fault) {
    deps.log("warn", "The index of runs could not be brought up to date; the sweep does it", {
      run,
      fault: faultName(fault),
    });
  }
};

/** A run has begun just now. */
export const noteBegun = (deps: Deps, scope: string, machine: MachineName, name: string): Promise<void> =>
  noting(deps, name, async () => {
    const startedAt = deps.clock.now().toString({ smallestUnit: "millisecond" });
    const body: RunRow = { machine, name, status: "RUNNING", startedAt };
    await deps.effects.putIfAbsent({ kind: "run", scope, key: openKey(body), body });
  });

const phaseOf = (name: string): string => name.split(/-d\d+-r\d+$/)[0] ?? name;

/** Whether a later attempt at the same phase is among these: whoever looks need look at that one alone. */
export const isFollowed = (row: Pick<RunRow, "name" | "startedAt">, among: readonly RunRow[]): boolean =>
  among.some(
    (other) =>
      other.machine === "gate" &&
      other.name !== row.name &&
      phaseOf(other.name) === phaseOf(row.name) &&
      other.startedAt > row.startedAt,
  );

const attemptsBeside = async (deps: Store, scope: string, name: string): Promise<readonly RunRow[]> => {
  const all = await openRuns(deps, scope, { machine: "gate", name: `${phaseOf(name)}-d` });
  return all.filter((row) => row.name !== name);
};

/** A run of a phase waits for the first time: it has begun, and attempts at the same phase that died are made good. */
export const noteWaits = (deps: Deps, scope: string, name: string): Promise<void> =>
  noting(deps, name, async () => {
    await noteBegun(deps, scope, "gate", name);
    for (const row of await attemptsBeside(deps, scope, name))
      if (row.status !== "RUNNING") await fileAway(deps, scope, row);
  });

/** A run has died and somebody has to see it: of several attempts at a phase the last one tells it. */
export const keepDied = async (deps: Store, scope: string, row: RunRow): Promise<void> => {
  const beside = row.machine === "gate" ? await attemptsBeside(deps, scope, row.name) : [];
  if (isFollowed(row, beside)) return fileAway(deps, scope, row);
  await keepOpen(deps, scope, row);
  for (const other of beside)
    if (other.status !== "RUNNING" && isFollowed(other, [row])) await fileAway(deps, scope, other);
};
