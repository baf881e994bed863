import { ServiceFault } from "../faults.ts";
import type { Json } from "../json.ts";
import type { Kernel } from "../kernel.ts";
import type { Frame, Run } from "../run.ts";
import { change, loadRun } from "../storage/runs.ts";
import { restartHeartbeat } from "../storage/timers.ts";
import { findToken } from "../storage/tokens.ts";
import { taskFailed, taskSubmitted, taskSucceeded } from "./outcome.ts";
import { invocationOf } from "./responses.ts";

type Call = { readonly run: number; readonly frame: number; readonly scheduled: number };

/** The frame that still waits for this very call, or undefined if it timed out, was answered or its run closed. */
const atWork = (kernel: Kernel, call: Call): { run: Run; frame: Frame } | undefined => {
  const run = loadRun(kernel, call.run);
  const frame = run.frames.get(call.frame);
  if (run.status !== "RUNNING" || frame?.phase !== "invoked") return undefined;
  return frame.task?.scheduled === call.scheduled ? { run, frame } : undefined;
};

/** A function has returned. What comes too late is dropped. */
export const functionReturned = (kernel: Kernel, call: Call, payload: Json): void => {
  const found = atWork(kernel, call);
  if (found === undefined) return;
  const direct = found.frame.task?.direct === true;
  const answer = direct ? payload : invocationOf(found.run, call.scheduled, payload);
  if (found.frame.task?.token === undefined) taskSucceeded(kernel, found.run, found.frame, answer);
  else taskSubmitted(kernel, found.run, found.frame, answer);
};

/** A function has thrown: `error` is its errorType, and the cause its error object as JSON text. */
export const functionFailed = (kernel: Kernel, call: Call, error: string, message: string): void => {
  const found = atWork(kernel, call);
  if (found === undefined) return;
  const cause = JSON.stringify({ errorType: error, errorMessage: message });
  taskFailed(kernel, found.run, found.frame, { error, cause });
};

/**
 * The frame whose task waits under this token, even while the function that was given it still runs. Throws
 * ServiceFault InvalidToken for a token that never was, TaskTimedOut for one whose wait is over.
 */
const waiterOf = (kernel: Kernel, token: string): { run: Run; frame: Frame } => {
  const row = findToken(kernel, token);
  if (row === undefined) throw new ServiceFault("InvalidToken", "Invalid Token: 'Invalid token'");
  const gone = () =>
    new ServiceFault("TaskTimedOut", "Task Timed Out: 'Provided task does not exist anymore'");
  if (row.open === 0) throw gone();
  const run = loadRun(kernel, row.run);
  const frame = run.frames.get(row.frame);
  if (run.status !== "RUNNING" || frame?.task?.token !== token) throw gone();
  return { run, frame };
};

export const answerSuccess = (kernel: Kernel, token: string, output: Json): void => {
  const { run, frame } = waiterOf(kernel, token);
  taskSucceeded(kernel, run, frame, output);
};

export const answerFailure = (
  kernel: Kernel,
  token: string,
  error: string | undefined,
  cause: string | undefined,
): void => {
  const { run, frame } = waiterOf(kernel, token);
  taskFailed(kernel, run, frame, { error, cause });
};

export const answerHeartbeat = (kernel: Kernel, token: string): void => {
  const { run, frame } = waiterOf(kernel, token);
  const seconds = frame.task?.heartbeatSeconds;
  if (seconds === undefined) return;
  restartHeartbeat(kernel, run, frame, kernel.now + seconds * 1000);
  change(kernel, run, frame);
};
