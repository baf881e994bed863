import type { HistoryFull } from "../faults.ts";
import type { Kernel } from "../kernel.ts";
import type { Run, RunStatus } from "../run.ts";
import { append, failureDetails, WHOLE } from "../storage/history.ts";
import { forgetAllItems } from "../storage/items.ts";
import { removeFrames, writeRun } from "../storage/runs.ts";
import { clearRunTimers } from "../storage/timers.ts";
import { closeRunTokens } from "../storage/tokens.ts";
import { stopFrames } from "./abort.ts";
import { tellParents } from "./parents.ts";

type Ending = {
  readonly status: Exclude<RunStatus, "RUNNING">;
  readonly output?: string;
  readonly error?: string | undefined;
  readonly cause?: string | undefined;
  readonly previous: number;
};

const EVENT = {
  SUCCEEDED: "ExecutionSucceeded",
  FAILED: "ExecutionFailed",
  TIMED_OUT: "ExecutionTimedOut",
  ABORTED: "ExecutionAborted",
} as const;

const detailsOf = (ending: Ending) => {
  if (ending.output !== undefined) return { output: ending.output, outputDetails: WHOLE };
  return failureDetails({ error: ending.error, cause: ending.cause });
};

/** A machine that is being deleted goes when its last run ends. */
const forgetDeletedMachine = (kernel: Kernel, run: Run): void => {
  kernel.store
    .sql(
      `DELETE FROM machines WHERE arn = ? AND status = 'DELETING'
       AND NOT EXISTS (SELECT 1 FROM runs WHERE machine = ? AND status = 'RUNNING' AND id <> ?)`,
    )
    .run(run.machineArn, run.machineArn, run.id);
};

/** Ends a run: its last event, its timers and tokens, the runs that it waits for, the runs that wait for it. */
export const closeRun = (kernel: Kernel, run: Run, ending: Ending): void => {
  append(kernel, run, EVENT[ending.status], ending.previous, detailsOf(ending));
  run.status = ending.status;
  run.stopped = kernel.now;
  run.output = ending.output;
  // A run that timed out names its error in the event alone.
  run.error = ending.status === "TIMED_OUT" ? undefined : ending.error;
  run.cause = ending.cause;
  clearRunTimers(kernel, run);
  closeRunTokens(kernel, run);
  stopFrames(kernel, run);
  if (ending.status === "SUCCEEDED") {
    removeFrames(kernel, run);
    forgetAllItems(kernel, run);
  }
  // Whether a machine still has open runs is asked of the file.
  writeRun(kernel, run);
  tellParents(kernel, run);
  kernel.afterCommit.push(() => kernel.ended(run));
  forgetDeletedMachine(kernel, run);
};

/** A history that is full fails its run; nothing can catch that. */
export const fullRun = (kernel: Kernel, run: Run, full: HistoryFull): void =>
  closeRun(kernel, run, {
    status: "FAILED",
    error: "States.Runtime",
    cause: full.message,
    previous: run.events,
  });

/** The engine itself could not go on with a run: it fails as a run does whose state cannot be worked on. */
export const failRun = (kernel: Kernel, run: Run, thrown: unknown): void => {
  const cause = thrown instanceof Error ? thrown.message : String(thrown);
  closeRun(kernel, run, { status: "FAILED", error: "States.Runtime", cause, previous: run.events });
};
