import type { Deps } from "#ports/host.ts";
import type { RunEvent, RunFacts, Runs } from "#ports/runs.ts";
import { isThrottled } from "./throttled.ts";

/** So many events are kept of all histories together; one longer than that a run hands over before. */
const mostEvents = 40_000;
const longest = 12_000;

/** The longest history that a run may have is 25,000 events, in pages of a thousand. */
const mostPages = 25;

type Engine = Pick<Deps, "runs">;

/** A history as far as it is known. */
export type History = {
  readonly events: readonly RunEvent[];
  /** The service was asked more than it answers in a second: there may be newer events. */
  readonly behind: boolean;
};

/** `end`: the instant at which the run had ended when its last event was read; "" while there may be more. */
type Kept = { readonly events: readonly RunEvent[]; readonly end: string };

const kept = new WeakMap<Runs, Map<string, Kept>>();

const keptOf = (runs: Runs): Map<string, Kept> => {
  const all = kept.get(runs) ?? new Map<string, Kept>();
  kept.set(runs, all);
  return all;
};

/** Whoever has a task's token can answer in its place: no page shows one. */
const withoutTokens = (event: RunEvent): RunEvent => ({
  ...event,
  details: JSON.parse(
    JSON.stringify(event.details).replaceAll(
      /(\\*")(token|taskToken)(\\*":\\*")[^"\\]+/g,
      (_all, open: string, name: string, colon: string) => `${open}${name}${colon}(masked)`,
    ),
  ),
});

/** All of it, from its beginning; where the service answers no more half-way, what it has told so far. */
const wholeOf = async (deps: Engine, { machine, name }: RunFacts): Promise<History> => {
  const events: RunEvent[] = [];
  let next: string | undefined;
  for (let page = 0; page < mostPages; page += 1) {
    try {
      const found = await deps.runs.history(machine, name, next);
      events.push(...found.items.map(withoutTokens));
      next = found.next;
    } catch (fault) {
      if (events.length === 0 || !isThrottled(fault)) throw fault;
      return { events, behind: true };
    }
    if (!next) break;
  }
  return { events, behind: false };
};

/** What is newer than what is known of it: read backwards, as far as the last event that is known. */
const restOf = async (
  deps: Engine,
  { machine, name }: RunFacts,
  known: readonly RunEvent[],
): Promise<History> => {
  const last = known.at(-1)?.id ?? 0;
  const newer: RunEvent[] = [];
  let next: string | undefined;
  try {
    for (let page = 0; page < mostPages; page += 1) {
      const found = await deps.runs.history(machine, name, next, "newest-first");
      newer.push(...found.items.filter(({ id }) => id > last).map(withoutTokens));
      next = found.next;
      if (!next || found.items.some(({ id }) => id <= last)) break;
    }
  } catch (fault) {
    if (!isThrottled(fault)) throw fault;
    return { events: known, behind: true };
  }
  return { events: [...known, ...newer.toReversed()], behind: false };
};

const keep = (all: Map<string, Kept>, key: string, entry: Kept): void => {
  all.delete(key);
  if (entry.events.length > longest) return;
  all.set(key, entry);
  let events = [...all.values()].reduce((sum, each) => sum + each.events.length, 0);
  for (const [oldest, { events: its }] of all) {
    if (events <= mostEvents) break;
    all.delete(oldest);
    events -= its.length;
  }
};

/** The last word of a run; one that is driven on after it has others later. */
const isEnd = ({ type }: RunEvent): boolean => /^Execution(Succeeded|Failed|Aborted|TimedOut)$/.test(type);

/**
 * A run's history, in order, without its tokens. A process reads each event once, for the service answers few such questions
 * in a second: of a run that goes on only what is newer than the last event known, and nothing of one whose end is known.
 */
export const keptHistory = async (deps: Engine, run: RunFacts): Promise<History> => {
  const all = keptOf(deps.runs);
  const key = `${run.machine}/${run.name}`;
  const known = all.get(key);
  const endsAt = run.stoppedAt ?? "";
  if (known && endsAt !== "" && known.end === endsAt) return { events: known.events, behind: false };
  const history = known ? await restOf(deps, run, known.events) : await wholeOf(deps, run);
  const last = history.events.at(-1);
  const isWhole = !history.behind && last !== undefined && isEnd(last);
  keep(all, key, { events: history.events, end: isWhole ? endsAt : "" });
  return history;
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
