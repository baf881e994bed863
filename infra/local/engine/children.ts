import { loadRun } from "./book.ts";
import { closeRun } from "./close.ts";
import type { Json, JsonObject } from "./json.ts";
import type { Kernel } from "./kernel.ts";
import type { Frame, Run } from "./run.ts";
import { taskFailed, taskSucceeded } from "./task-outcome.ts";

type Waiter = { readonly run: number; readonly frame: number };

/** Notes that `frame` of `run` waits for the end of `child`. */
export const awaitChild = (kernel: Kernel, run: Run, frame: Frame, child: number): void => {
  kernel.store
    .sql("INSERT OR IGNORE INTO children (child, run, frame) VALUES (?, ?, ?)")
    .run(child, run.id, frame.id);
};

export const forgetChildren = (kernel: Kernel, run: Run, frame: Frame): void => {
  kernel.store.sql("DELETE FROM children WHERE run = ? AND frame = ?").run(run.id, frame.id);
};

/** The frame no longer waits: the runs that it started for itself are aborted. */
export const stopChildrenOf = (kernel: Kernel, run: Run, frame: Frame): void => {
  const rows = kernel.store
    .sql("SELECT child FROM children WHERE run = ? AND frame = ?")
    .all<{ child: number }>(run.id, frame.id);
  if (rows.length === 0) return;
  forgetChildren(kernel, run, frame);
  for (const { child } of rows) {
    const started = loadRun(kernel, child);
    if (started.status === "RUNNING") closeRun(kernel, started, { status: "ABORTED", previous: 0 });
  }
};

const jsonOf = (text: string, parsed: boolean): Json => (parsed ? (JSON.parse(text) as Json) : text);

/**
 * A run as startExecution.sync:2 returns it: keys in alphabetical order, times in epoch milliseconds, input and
 * output as JSON; a failed one (a TaskFailed cause) has its input as text.
 */
const describeChild = (run: Run): JsonObject => {
  const succeeded = run.status === "SUCCEEDED";
  return {
    ...(run.cause === undefined ? {} : { Cause: run.cause }),
    ...(run.error === undefined ? {} : { Error: run.error }),
    ExecutionArn: run.arn,
    Input: jsonOf(run.input, succeeded),
    InputDetails: { Included: true },
    Name: run.name,
    ...(run.output === undefined
      ? {}
      : { Output: jsonOf(run.output, succeeded), OutputDetails: { Included: true } }),
    RedriveCount: run.redrives,
    RedriveStatus: succeeded ? "NOT_REDRIVABLE" : "REDRIVABLE",
    ...(succeeded ? { RedriveStatusReason: "Execution is SUCCEEDED and cannot be redriven" } : {}),
    StartDate: run.started,
    StateMachineArn: run.machineArn,
    Status: run.status,
    ...(run.stopped === undefined ? {} : { StopDate: run.stopped }),
  };
};

/** Gives a closed run's outcome to every task that waits for it. */
export const tellParents = (kernel: Kernel, child: Run): void => {
  const waiters = kernel.store.sql("SELECT run, frame FROM children WHERE child = ?").all<Waiter>(child.id);
  for (const waiter of waiters) {
    const run = loadRun(kernel, waiter.run);
    const frame = run.frames.get(waiter.frame);
    if (run.status !== "RUNNING" || frame?.task?.child !== child.id || frame.phase !== "waiting") continue;
    const described = describeChild(child);
    if (child.status === "SUCCEEDED") taskSucceeded(kernel, run, frame, described);
    else taskFailed(kernel, run, frame, { error: "States.TaskFailed", cause: JSON.stringify(described) });
  }
  kernel.store.sql("DELETE FROM children WHERE child = ?").run(child.id);
};
