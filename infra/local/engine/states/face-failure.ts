import type { Catcher, MapState, ParallelState, TaskState } from "../definitions/machine.ts";
import { fractionOf } from "../expressions/functions.ts";
import { evaluate } from "../expressions/template.ts";
import { errorOutputOf, type Failure, StateFault } from "../faults.ts";
import type { Json } from "../json.ts";
import type { Kernel } from "../kernel.ts";
import { type Frame, type Run, stateOf } from "../run.ts";
import { abortFrames, dropBranches } from "../runs/abort.ts";
import { closeRun } from "../runs/close.ts";
import { append, record } from "../storage/history.ts";
import { change, makeReady } from "../storage/runs.ts";
import { setTimer } from "../storage/timers.ts";
import { bindingsOf, momentOf } from "./bindings.ts";
import { leave } from "./leave.ts";
import { raised } from "./raised.ts";
import { catcherFor, delayOf, isFatal, retrierFor } from "./retry.ts";

type Guarded = TaskState | ParallelState | MapState;

const guardedState = (run: Run, frame: Frame): Guarded | undefined => {
  const state = stateOf(run, frame);
  return state.type === "Task" || state.type === "Parallel" || state.type === "Map" ? state : undefined;
};

const isFork = (state: Guarded | undefined): state is ParallelState | MapState =>
  state?.type === "Parallel" || state?.type === "Map";

const retried = (kernel: Kernel, run: Run, frame: Frame, state: Guarded, failure: Failure): boolean => {
  const found = retrierFor(state.retry, failure, frame.retries);
  if (found === undefined) return false;
  const used = frame.retries[found.index] ?? 0;
  const delay = delayOf(found.retrier, used, () => fractionOf(kernel.ids.id()));
  dropBranches(kernel, run, frame);
  frame.retries = Array.from({ length: state.retry.length }, (_, index) => frame.retries[index] ?? 0);
  frame.retries[found.index] = used + 1;
  frame.retryCount++;
  frame.failure = undefined;
  frame.outcome = undefined;
  frame.task = undefined;
  frame.step = "attempt";
  frame.phase = "waiting";
  change(kernel, run, frame);
  setTimer(kernel, run, frame, "retry", kernel.now + delay);
  return true;
};

const caughtBy = async (kernel: Kernel, run: Run, frame: Frame, catcher: Catcher, failure: Failure) => {
  const errorOutput = errorOutputOf(failure);
  const bindings = bindingsOf(run, frame, { errorOutput });
  const moment = momentOf(kernel);
  const assigned =
    catcher.assign === undefined ? undefined : await evaluate(catcher.assign, bindings, moment);
  const output: Json =
    catcher.output === undefined ? errorOutput : await evaluate(catcher.output, bindings, moment);
  leave(kernel, run, frame, catcher.next, output, assigned as Readonly<Record<string, Json>> | undefined);
};

/** Tells the failure to whoever stands outside: the Parallel or Map state, or the run, which fails. */
const passOn = async (kernel: Kernel, run: Run, frame: Frame, failure: Failure): Promise<void> => {
  frame.failure = failure;
  frame.phase = "stopped";
  change(kernel, run, frame);
  const parent = frame.parent === undefined ? undefined : run.frames.get(frame.parent);
  if (parent === undefined) {
    return closeRun(kernel, run, { status: "FAILED", ...failure, previous: frame.previous });
  }
  if (!isFatal(failure)) {
    if (frame.task !== undefined) append(kernel, run, "TaskStateAborted", frame.previous);
    if (stateOf(run, parent).type === "Map") {
      const details = { name: parent.state, index: frame.index };
      append(kernel, run, "MapIterationFailed", frame.previous, details);
    }
    abortFrames(kernel, run, parent, true);
  }
  parent.previous = frame.previous;
  parent.failure = failure;
  parent.step = "fail";
  change(kernel, run, parent);
  await faceFailure(kernel, run, parent);
};

/** The state's retrier, else its catcher, else whoever stands outside. */
export const faceFailure = async (kernel: Kernel, run: Run, frame: Frame): Promise<void> => {
  const failure = frame.failure ?? { error: undefined, cause: undefined };
  const state = guardedState(run, frame);
  if (state === undefined || isFatal(failure)) return passOn(kernel, run, frame, failure);
  if (retried(kernel, run, frame, state, failure)) return;
  const before = frame.previous;
  if (isFork(state)) record(kernel, run, frame, `${state.type}StateFailed`);
  const found = catcherFor(state.catch, failure);
  if (found === undefined) return passOn(kernel, run, frame, failure);
  const after = frame.previous;
  try {
    await caughtBy(kernel, run, frame, found.catcher, failure);
    if (run.status === "RUNNING" && run.frames.has(frame.id) && frame.phase !== "done")
      makeReady(kernel, run, frame);
  } catch (thrown) {
    if (!(thrown instanceof StateFault)) throw thrown;
    // The service goes on from before the state's first Failed event.
    frame.previous = isFork(state) ? before : after;
    const second = raised(kernel, run, frame, thrown);
    if (isFork(state)) record(kernel, run, frame, `${state.type}StateFailed`);
    return passOn(kernel, run, frame, second);
  }
};
