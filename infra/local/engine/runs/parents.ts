import type { Json, JsonObject } from "../json.ts";
import type { Kernel } from "../kernel.ts";
import type { Run } from "../run.ts";
import { loadRun } from "../storage/runs.ts";
import { taskFailed, taskSucceeded } from "../tasks/outcome.ts";

type Waiter = { readonly run: number; readonly frame: number };

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
