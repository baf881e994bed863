import { ServiceFault } from "../faults.ts";
import type { Kernel } from "../kernel.ts";
import { REDRIVE_TOKEN_MILLIS } from "../limits.ts";
import { type Frame, type Run, stateOf } from "../run.ts";
import { dropBranches } from "../runs/abort.ts";
import { startRunTimer } from "../runs/start.ts";
import { append } from "../storage/history.ts";
import { change, loadRun, makeReady, type RunRow } from "../storage/runs.ts";
import { findRun } from "./executions.ts";
import { type Input, optionalText, secondsOf } from "./input.ts";
import { redriveStatusOf } from "./redrive-status.ts";

/** The state is worked on again from its beginning, as if it had just been entered. */
const again = (kernel: Kernel, run: Run, frame: Frame, previous: number): void => {
  dropBranches(kernel, run, frame);
  frame.previous = previous;
  frame.retries = [];
  frame.retryCount = 0;
  frame.failure = undefined;
  frame.outcome = undefined;
  frame.task = undefined;
  const { type } = stateOf(run, frame);
  const entered = frame.entered > 0 && frame.step !== "enter";
  frame.step = entered && (type === "Task" || type === "Parallel" || type === "Map") ? "attempt" : "enter";
  makeReady(kernel, run, frame);
};

/** Only what failed or was aborted goes on; branches that were done keep their results. */
const resume = (kernel: Kernel, run: Run, frame: Frame, previous: number): void => {
  const { fork } = frame;
  const tooLarge = frame.failure?.error === "States.DataLimitExceeded";
  if (fork === undefined || fork.done === fork.total || tooLarge) {
    again(kernel, run, frame, previous);
    return;
  }
  frame.failure = undefined;
  frame.phase = "waiting";
  frame.previous = previous;
  frame.retries = [];
  frame.retryCount = 0;
  change(kernel, run, frame);
  for (const id of fork.frames) {
    const branch = run.frames.get(id);
    if (branch !== undefined && branch.phase !== "done") resume(kernel, run, branch, previous);
  }
};

const isRepeated = (row: RunRow, token: string | undefined, now: number): boolean =>
  token !== undefined &&
  row.redrive_token === token &&
  row.redriven !== null &&
  now - row.redriven <= REDRIVE_TOKEN_MILLIS;

/** Goes on from where the run failed, with the same definition and input. */
export const redriveExecution = (kernel: Kernel, input: Input) => {
  const row = findRun(kernel, input.executionArn);
  const token = optionalText(input, "clientToken");
  if (isRepeated(row, token, kernel.now)) return { redriveDate: secondsOf(row.redriven ?? 0) };
  const reason = redriveStatusOf(row, kernel.now);
  if (reason !== undefined) throw new ServiceFault("ExecutionNotRedrivable", reason);
  const run = loadRun(kernel, row.id);
  run.status = "RUNNING";
  run.stopped = undefined;
  run.error = undefined;
  run.cause = undefined;
  run.redrives++;
  run.redriven = kernel.now;
  run.redriveToken = token;
  const previous = append(kernel, run, "ExecutionRedriven", run.events, { redriveCount: run.redrives });
  const root = [...run.frames.values()].find((frame) => frame.parent === undefined);
  if (root === undefined) throw new Error(`${run.arn} has nothing to go on from`);
  resume(kernel, run, root, previous);
  startRunTimer(kernel, run);
  return { redriveDate: secondsOf(kernel.now) };
};
