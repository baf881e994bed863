import type { MapState } from "../definitions/machine.ts";
import { evaluate, evaluateAs } from "../expressions/template.ts";
import { HistoryFull, StateFault } from "../faults.ts";
import type { Json } from "../json.ts";
import type { Kernel } from "../kernel.ts";
import { FORK_CHARACTERS, HISTORY_EVENTS, MAP_CONCURRENCY } from "../limits.ts";
import type { Fork, Frame, MapItem, Run } from "../run.ts";
import { record } from "../storage/history.ts";
import { keepItems } from "../storage/items.ts";
import { change } from "../storage/runs.ts";
import { bindingsOf, momentOf } from "./bindings.ts";
import { join, startIteration } from "./fork.ts";
import { checkTogether, textOf } from "./payload.ts";

const isList = (value: Json): value is readonly Json[] => Array.isArray(value);

const isCount = (value: Json): value is number =>
  typeof value === "number" && Number.isInteger(value) && value >= 0;

const itemsOf = async (kernel: Kernel, run: Run, frame: Frame, state: MapState): Promise<readonly Json[]> => {
  if (state.items !== undefined) {
    return evaluateAs(state.items, bindingsOf(run, frame), momentOf(kernel), "array", isList);
  }
  if (isList(frame.input)) return frame.input;
  throw new StateFault(
    "States.QueryEvaluationError",
    `Map state input must be an array but was: ${JSON.stringify(frame.input)}`,
  );
};

const limitOf = async (kernel: Kernel, run: Run, frame: Frame, state: MapState): Promise<number> => {
  if (state.maxConcurrency === undefined) return MAP_CONCURRENCY;
  const bindings = bindingsOf(run, frame);
  const limit = await evaluateAs(state.maxConcurrency, bindings, momentOf(kernel), "integer", isCount);
  return limit === 0 ? MAP_CONCURRENCY : Math.min(limit, MAP_CONCURRENCY);
};

/** Every iteration at work is written with the variables in scope: of many megabytes fewer go at a time. */
const affordable = (frame: Frame): number =>
  Math.max(1, Math.floor(FORK_CHARACTERS / JSON.stringify(frame.vars).length));

/** Each item with what its iteration is given: the item itself, or what ItemSelector makes of it. */
const selected = async (kernel: Kernel, run: Run, frame: Frame, state: MapState, items: readonly Json[]) => {
  const pairs: MapItem[] = [];
  let characters = 0;
  for (const [index, item] of items.entries()) {
    const bindings = () => bindingsOf(run, frame, {}, { item: { Index: index, Value: item } });
    const input =
      state.itemSelector === undefined
        ? item
        : await evaluate(state.itemSelector, bindings(), momentOf(kernel));
    characters += textOf(input, "An iteration was given an input").length;
    if (input !== item) characters += JSON.stringify(item).length;
    checkTogether(characters, "The iterations were given inputs");
    pairs.push({ item, input });
  }
  return pairs;
};

/** Starts as many iterations as may run at a time; each that ends starts the next. */
export const attemptMap = async (kernel: Kernel, run: Run, frame: Frame, state: MapState): Promise<void> => {
  const values = await itemsOf(kernel, run, frame, state);
  // Each iteration has two events at least: a run with more would only come to this later.
  if (values.length * 2 > HISTORY_EVENTS) throw new HistoryFull();
  const limit = Math.min(await limitOf(kernel, run, frame, state), affordable(frame));
  const items = await selected(kernel, run, frame, state, values);
  const started = record(kernel, run, frame, "MapStateStarted", { length: items.length });
  const fork: Fork = { started, limit, total: items.length, frames: [], done: 0 };
  frame.fork = fork;
  if (items.length === 0) return join(kernel, run, frame, fork);
  keepItems(kernel, run, frame, items);
  frame.phase = "waiting";
  change(kernel, run, frame);
  while (fork.frames.length < Math.min(limit, items.length)) {
    startIteration(kernel, run, frame, fork, { startAt: state.startAt, after: started });
  }
};
