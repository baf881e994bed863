import { rowOf } from "#casework/runs/run-rows.ts";
import type { StaffContext } from "#door/context.ts";
import type { RunEvent } from "#ports/runs.ts";
import { runActs } from "../acts/run-acts.ts";
import { knownOf } from "../list/list-runs.ts";
import { type Item, itemOf } from "../list/run-item.ts";
import { runHref } from "../run-names.ts";
import { type Why, whyOf } from "../why/reasons.ts";
import { actsDone } from "./acts-done.tsx";
import type { ActDone } from "./asks-done.ts";
import { keptDefinition } from "./kept-histories.ts";
import { historyOf, type LoadedRun } from "./load-run.ts";
import { type NextRetry, nextRetry } from "./next-retry.ts";
import { type Relative, relativesOf } from "./relatives.tsx";
import { type StatesOfRun, statesOfRun } from "./state-statuses.ts";
import { type RunStep, stepsOf } from "./steps.ts";
import { type Wait, waitsNow } from "./waits.tsx";

export type OfferedAct = { readonly id: string; readonly title: string; readonly href: string };

/** Everything that the page of one run shows. */
export type RunShown = {
  readonly loaded: LoadedRun;
  readonly item: Item | undefined;
  readonly why: Why | undefined;
  readonly waits: readonly Wait[];
  /** When it looks again by itself (ISO instant), or "". */
  readonly due: string;
  readonly done: readonly ActDone[];
  readonly relatives: readonly Relative[];
  readonly steps: readonly RunStep[];
  readonly retry: NextRetry | undefined;
  readonly definition: object | undefined;
  readonly states: StatesOfRun;
  readonly events: readonly RunEvent[];
  /** There may be newer events: the service was asked more than it answers in a second. */
  readonly behind: boolean;
  readonly acts: readonly OfferedAct[];
};

/** What can be done about this run now, as far as the run itself tells; each page says what would happen. */
const offered = (c: StaffContext, loaded: LoadedRun): readonly OfferedAct[] =>
  c.may("runs.act")
    ? Object.entries(runActs)
        .filter(([, act]) => !act.cannot(loaded))
        .map(([id, act]) => ({
          id,
          title: act.form.title,
          href: `${runHref(loaded.machine, loaded.run.name)}/${id}`,
        }))
    : [];

/** Reads a run from the engine, and what it is about from the ledger. */
export const runShown = async (c: StaffContext, loaded: LoadedRun): Promise<RunShown> => {
  const { run, machine, of } = loaded;
  const [asl, { events, behind }, known] = await Promise.all([
    keptDefinition(c.deps.runs, machine, run.name),
    historyOf(c, loaded),
    knownOf(c),
  ]);
  const definition = asl === undefined ? undefined : (JSON.parse(asl) as object);
  const waitsFor = of.kind === "placement" && run.status === "RUNNING" ? of : undefined;
  const failed = run.status === "FAILED" || run.status === "TIMED_OUT" || run.status === "ABORTED";
  return {
    loaded,
    item: itemOf(rowOf(machine, run), known),
    why: failed ? whyOf(run.error ?? (run.status === "TIMED_OUT" ? "States.Timeout" : "Error")) : undefined,
    waits: waitsFor ? waitsNow(c, waitsFor) : [],
    due: waitsFor?.parked?.due ?? "",
    done: of.kind === "placement" ? await actsDone(c, of) : [],
    relatives: relativesOf(loaded, events),
    steps: stepsOf(events, c.deps.clock.now().toString()),
    retry: run.status === "RUNNING" ? nextRetry(definition, events) : undefined,
    definition,
    states: statesOfRun(events),
    events,
    behind,
    acts: offered(c, loaded),
  };
};
