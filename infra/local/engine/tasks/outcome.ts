import { type Failure, HistoryFull } from "../faults.ts";
import { bytesOf, type Json, type JsonObject } from "../json.ts";
import type { Kernel } from "../kernel.ts";
import { PAYLOAD_BYTES } from "../limits.ts";
import type { Frame, Run, TaskAtWork } from "../run.ts";
import { forgetChildren } from "../storage/children.ts";
import { failureDetails, record, WHOLE } from "../storage/history.ts";
import { change, makeReady } from "../storage/runs.ts";
import { clearTimers } from "../storage/timers.ts";
import { closeTokens } from "../storage/tokens.ts";

/** What the event of a task says beside its outcome; a function's own says no more. */
const resourceOf = (task: TaskAtWork): JsonObject =>
  task.direct === true ? {} : { resource: task.resource, resourceType: task.resourceType };

const eventOf = (task: TaskAtWork, what: string): string =>
  `${task.direct === true ? "LambdaFunction" : "Task"}${what}`;

const taskOf = (frame: Frame): TaskAtWork => {
  if (frame.task === undefined) throw new Error(`frame ${frame.id} has no task at work`);
  return frame.task;
};

/**
 * Writes an event from outside the line of work. A history that is full closes the run at its next step: the
 * frame is made ready and finds no room either.
 */
const noted = (kernel: Kernel, run: Run, frame: Frame, type: string, details: JsonObject): void => {
  try {
    record(kernel, run, frame, type, details);
  } catch (thrown) {
    if (!(thrown instanceof HistoryFull)) throw thrown;
  }
};

const settle = (kernel: Kernel, run: Run, frame: Frame, step: "exit" | "fail"): void => {
  const { timed, token, child } = taskOf(frame);
  if (timed !== false) clearTimers(kernel, run, frame);
  if (token !== undefined) closeTokens(kernel, run, frame);
  if (child !== undefined) forgetChildren(kernel, run, frame);
  frame.step = step;
  makeReady(kernel, run, frame);
};

/** The task's result is on record: whatever happens next, it is not run again for it. */
export const taskSucceeded = (kernel: Kernel, run: Run, frame: Frame, output: Json): void => {
  const task = taskOf(frame);
  const text = JSON.stringify(output);
  if (bytesOf(text) > PAYLOAD_BYTES) {
    const cause = `The state/task '${task.direct ? task.resource : task.resourceType}' returned a result with a size exceeding the maximum number of bytes service limit.`;
    taskFailed(kernel, run, frame, { error: "States.DataLimitExceeded", cause, ofResult: true });
    return;
  }
  noted(kernel, run, frame, eventOf(task, "Succeeded"), {
    output: text,
    outputDetails: WHOLE,
    ...resourceOf(task),
  });
  frame.outcome = output;
  settle(kernel, run, frame, "exit");
  frame.task = undefined;
};

export const taskFailed = (kernel: Kernel, run: Run, frame: Frame, failure: Failure): void => {
  const task = taskOf(frame);
  noted(kernel, run, frame, eventOf(task, "Failed"), { ...failureDetails(failure), ...resourceOf(task) });
  frame.failure = failure;
  settle(kernel, run, frame, "fail");
};

/** A missed heartbeat is recorded exactly as a missed timeout. */
export const taskTimedOut = (kernel: Kernel, run: Run, frame: Frame, heartbeat: boolean): void => {
  const task = taskOf(frame);
  noted(kernel, run, frame, eventOf(task, "TimedOut"), { error: "States.Timeout", ...resourceOf(task) });
  frame.failure = { error: "States.Timeout", cause: undefined, ...(heartbeat ? { heartbeat: true } : {}) };
  settle(kernel, run, frame, "fail");
};

/** The call is through, and the task goes on waiting for its token or its run. */
export const taskSubmitted = (kernel: Kernel, run: Run, frame: Frame, output: Json): void => {
  const text = JSON.stringify(output);
  noted(kernel, run, frame, "TaskSubmitted", {
    output: text,
    outputDetails: WHOLE,
    ...resourceOf(taskOf(frame)),
  });
  frame.phase = "waiting";
  change(kernel, run, frame);
};
