import type { RunEvent, RunFacts, Runs } from "#ports/runs.ts";

/** So many histories are kept, and none longer than that: a page of the longest is read anew. */
const most = 12;
const longest = 5000;

const kept = new WeakMap<Runs, Map<string, readonly RunEvent[]>>();

/** A run that has ended tells the same for ever, until it is driven on: then it runs, and ends at another instant. */
const keyOf = (run: RunFacts): string | undefined =>
  run.status === "RUNNING" || !run.stoppedAt ? undefined : `${run.machine}/${run.name}@${run.stoppedAt}`;

/** Histories of runs that have ended are read once by a process: the service answers few such questions in a second. */
export const keptHistory = async (
  runs: Runs,
  run: RunFacts,
  reads: () => Promise<readonly RunEvent[]>,
): Promise<readonly RunEvent[]> => {
  const key = keyOf(run);
  const all = kept.get(runs) ?? new Map<string, readonly RunEvent[]>();
  kept.set(runs, all);
  const known = key === undefined ? undefined : all.get(key);
  if (known) return known;
  const events = await reads();
  if (key !== undefined && events.length <= longest) {
    all.set(key, events);
    const [oldest] = all.keys();
    if (all.size > most && oldest !== undefined) all.delete(oldest);
  }
  return events;
};

const definitions = new WeakMap<Runs, Map<string, string>>();
const mostDefinitions = 200;

/** The definition that a run uses never changes: it is read once by a process. */
export const keptDefinition = async (
  runs: Runs,
  machine: string,
  name: string,
): Promise<string | undefined> => {
  const all = definitions.get(runs) ?? new Map<string, string>();
  definitions.set(runs, all);
  const key = `${machine}/${name}`;
  const known = all.get(key);
  if (known !== undefined) return known;
  const asl = await runs.definition(machine, name);
  if (asl !== undefined) all.set(key, asl);
  const [oldest] = all.keys();
  if (all.size > mostDefinitions && oldest !== undefined) all.delete(oldest);
  return asl;
};
