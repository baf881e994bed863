import type { Kernel } from "../kernel.ts";
import type { Frame, Run } from "../run.ts";
import { orphanChildrenOf } from "../storage/children.ts";
import { loadRun, makeReady } from "../storage/runs.ts";
import { dueTimer, removeTimer, type Timer } from "../storage/timers.ts";
import { taskTimedOut } from "../tasks/outcome.ts";
import { closeRun } from "./close.ts";

const fireForFrame = (kernel: Kernel, run: Run, frame: Frame, timer: Timer): void => {
  if (timer.kind === "wait" || timer.kind === "retry") {
    makeReady(kernel, run, frame);
    return;
  }
  if (frame.task === undefined) return;
  orphanChildrenOf(kernel, run, frame);
  taskTimedOut(kernel, run, frame, timer.kind === "heartbeat");
};

const fire = (kernel: Kernel, timer: Timer): void => {
  removeTimer(kernel, timer);
  const run = loadRun(kernel, timer.run);
  if (run.status !== "RUNNING") return;
  if (timer.kind === "run") {
    closeRun(kernel, run, { status: "TIMED_OUT", error: "States.Timeout", previous: 0 });
    return;
  }
  const frame = run.frames.get(timer.frame);
  if (frame !== undefined) fireForFrame(kernel, run, frame, timer);
};

/** Fires at most `most` timers due at or before now, by due time, then in the order in which they were set. */
export const fireTimers = (kernel: Kernel, most: number): number => {
  for (let fired = 0; fired < most; fired++) {
    const timer = dueTimer(kernel, kernel.now);
    if (timer === undefined) return fired;
    fire(kernel, timer);
  }
  return most;
};
