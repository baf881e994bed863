import { evaluate } from "../expressions/template.ts";
import { HistoryFull, StateFault } from "../faults.ts";
import type { Json } from "../json.ts";
import type { Kernel } from "../kernel.ts";
import { type Frame, type Run, stateOf } from "../run.ts";
import { fullRun } from "../runs/close.ts";
import { endOrphans } from "../runs/orphans.ts";
import { record, WHOLE } from "../storage/history.ts";
import { change, makeReady } from "../storage/runs.ts";
import { bindingsOf, momentOf } from "./bindings.ts";
import { attemptChoice } from "./choice.ts";
import { faceFailure } from "./face-failure.ts";
import { attemptFail } from "./fail.ts";
import { leave } from "./leave.ts";
import { attemptMap } from "./map.ts";
import { attemptParallel } from "./parallel.ts";
import { textOf } from "./payload.ts";
import { raised } from "./raised.ts";
import { attemptTask } from "./task.ts";
import { attemptWait } from "./wait.ts";

/** Steps that one job may take, so that a long line of Pass states does not keep the others waiting. */
const STEPS = 32;

/** And the effort after which it takes no further step. */
const MUCH = 12_500;

const enter = (kernel: Kernel, run: Run, frame: Frame): void => {
  const input = textOf(frame.input, "The state was entered");
  const type = `${stateOf(run, frame).type}StateEntered`;
  frame.before = frame.previous;
  frame.entered = record(kernel, run, frame, type, { name: frame.state, input, inputDetails: WHOLE });
  frame.enteredAt = kernel.now;
  frame.retries = [];
  frame.retryCount = 0;
  frame.step = "attempt";
};

const attempt = async (kernel: Kernel, run: Run, frame: Frame): Promise<void> => {
  const state = stateOf(run, frame);
  switch (state.type) {
    case "Task":
      return attemptTask(kernel, run, frame, state);
    case "Choice":
      return attemptChoice(kernel, run, frame, state);
    case "Wait":
      return attemptWait(kernel, run, frame, state);
    case "Fail":
      return attemptFail(kernel, run, frame, state);
    case "Parallel":
      return attemptParallel(kernel, run, frame, state);
    case "Map":
      return attemptMap(kernel, run, frame, state);
    default:
      frame.step = "exit";
  }
};

/** States that have a result of their own; the others pass their input on. */
const exit = async (kernel: Kernel, run: Run, frame: Frame): Promise<void> => {
  const state = stateOf(run, frame);
  const bindings = bindingsOf(run, frame, { result: frame.outcome });
  const moment = momentOf(kernel);
  const assigned = state.assign === undefined ? undefined : await evaluate(state.assign, bindings, moment);
  const output: Json =
    state.output !== undefined
      ? await evaluate(state.output, bindings, moment)
      : frame.outcome === undefined
        ? frame.input
        : frame.outcome;
  leave(kernel, run, frame, state.next, output, assigned as Readonly<Record<string, Json>> | undefined);
};

const step = async (kernel: Kernel, run: Run, frame: Frame): Promise<void> => {
  try {
    if (frame.step === "enter") return enter(kernel, run, frame);
    if (frame.step === "attempt") return await attempt(kernel, run, frame);
    if (frame.step === "exit") return await exit(kernel, run, frame);
  } catch (thrown) {
    if (!(thrown instanceof StateFault)) throw thrown;
    frame.failure = raised(kernel, run, frame, thrown);
    frame.step = "fail";
    return;
  }
  await faceFailure(kernel, run, frame);
};

/** Takes a ready frame as far as it goes without waiting for anything, within one transaction. */
export const advance = async (kernel: Kernel, run: Run, frame: Frame): Promise<void> => {
  change(kernel, run, frame);
  try {
    for (let steps = 0; steps < STEPS; steps++) {
      await step(kernel, run, frame);
      endOrphans(kernel);
      if (run.status !== "RUNNING" || frame.phase !== "ready" || !run.frames.has(frame.id)) return;
      // What has been answered need not be asked again with the steps that follow.
      if (kernel.asking.asked().length > 0 || stateOf(run, frame).unbounded) break;
      if (kernel.effort.job > MUCH) break;
    }
    makeReady(kernel, run, frame);
  } catch (thrown) {
    if (!(thrown instanceof HistoryFull)) throw thrown;
    fullRun(kernel, run, thrown);
  }
};
