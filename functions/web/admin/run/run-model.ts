import { hasDied } from "#casework/gate/dead-run.ts";
import { rowOf } from "#casework/runs/run-rows.ts";
import { errorOrigin } from "#domain/failures/error-origin.ts";
import { namedRun } from "#domain/run-name.ts";
import type { StaffContext } from "#door/context.ts";
import type { RunEvent } from "#ports/runs.ts";
import { type Phase, phaseNames } from "#streams/placement/phase.ts";
import { runActs } from "../acts/run-acts.ts";
import { knownOf } from "../list/list-runs.ts";
import { type Item, itemOf, type Known } from "../list/run-item.ts";
import { runHref } from "../run-names.ts";
import { type GoesOn, goesOn } from "../why/goes-on.ts";
import { type Why, whyOf } from "../why/reasons.ts";
import type { CameUpIn } from "../why/why.tsx";
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
  readonly why: (Why & { readonly error: string }) | undefined;
  /** The phase in whose run the error came up, where that was not this one. */
  readonly cameUpIn: CameUpIn | undefined;
  readonly next: GoesOn | undefined;
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
const offered = (c: StaffContext, loaded: LoadedRun, owes: boolean): readonly OfferedAct[] =>
  c.may("runs.act")
    ? Object.entries(runActs)
        .filter(([id, act]) => !act.cannot(loaded) && (owes || id !== "ask-owner"))
        .map(([id, act]) => ({
          id,
          title: act.form.title,
          href: `${runHref(loaded.machine, loaded.run.name)}/${id}`,
        }))
    : [];

const died = ({ status, error, cause }: LoadedRun["run"]): Partial<Pick<RunShown, "why" | "cameUpIn">> => {
  if (!hasDied(status)) return {};
  const own = error ?? (status === "TIMED_OUT" ? "States.Timeout" : "Error");
  const from = errorOrigin({ error: own, cause });
  const named = from.run === undefined ? undefined : namedRun("gate", from.run);
  return {
    why: { ...whyOf(from.error), error: from.error },
    ...(from.run && named?.of === "phase"
      ? {
          cameUpIn: {
            phase: phaseNames[named.phase as Phase] ?? named.phase,
            name: from.run,
            href: runHref("gate", from.run),
          },
        }
      : {}),
  };
};

/** Whether anybody could be asked: a question is open, or something is owed. */
const owesAnything = ({ of }: LoadedRun, { placements }: Known): boolean => {
  const row = of.kind === "placement" ? placements.get(of.placement.id) : undefined;
  return (
    row !== undefined && ((row.waits ?? []).length > 0 || row.owed.some(({ state }) => state !== "asked"))
  );
};

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
  const { why, cameUpIn } = died(run);
  return {
    loaded,
    item: itemOf(rowOf(machine, run), known),
    why,
    cameUpIn,
    next: goesOn(c, loaded),
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
    acts: offered(c, loaded, owesAnything(loaded, known)),
  };
};
