import type { Kernel } from "../kernel.ts";
import { type Frame, type Run, stateOf } from "../run.ts";
import { orphanChildrenOf } from "../storage/children.ts";
import { append } from "../storage/history.ts";
import { forgetItems } from "../storage/items.ts";
import { change, removeFrame } from "../storage/runs.ts";
import { clearTimers } from "../storage/timers.ts";
import { closeTokens } from "../storage/tokens.ts";

const branchesOf = (run: Run, frame: Frame): Frame[] =>
  (frame.fork?.frames ?? []).flatMap((id) => run.frames.get(id) ?? []);

/** Types of which the service records that they were aborted inside a branch. */
const RECORDED = new Set(["Task", "Wait", "Parallel", "Map"]);

const abortFrame = (kernel: Kernel, run: Run, frame: Frame, events: boolean): void => {
  abortFrames(kernel, run, frame, events);
  clearTimers(kernel, run, frame);
  closeTokens(kernel, run, frame);
  orphanChildrenOf(kernel, run, frame);
  frame.phase = "stopped";
  change(kernel, run, frame);
  if (!events) return;
  const { type } = stateOf(run, frame);
  if (RECORDED.has(type) && frame.entered > 0 && frame.step !== "enter") {
    append(kernel, run, `${type}StateAborted`, frame.previous);
  }
};

/** Stops every branch of a frame that is still at work: its timers, its tokens, the runs it waits for. */
export const abortFrames = (kernel: Kernel, run: Run, frame: Frame, events: boolean): void => {
  const isMap = events && frame.fork !== undefined && stateOf(run, frame).type === "Map";
  for (const branch of branchesOf(run, frame)) {
    if (branch.phase === "done" || branch.phase === "stopped") continue;
    abortFrame(kernel, run, branch, events);
    if (isMap) {
      append(kernel, run, "MapIterationAborted", branch.previous, { name: frame.state, index: branch.index });
    }
  }
};

/** Forgets the branches of a Parallel or Map state that is left or tries again. */
export const dropBranches = (kernel: Kernel, run: Run, frame: Frame): void => {
  if (frame.fork === undefined) return;
  for (const branch of branchesOf(run, frame)) {
    dropBranches(kernel, run, branch);
    removeFrame(kernel, run, branch);
  }
  forgetItems(kernel, run, frame);
  frame.fork = undefined;
};

/** Everything of a run that is over stands still, and stays, so that a redrive can go on from it. */
export const stopFrames = (kernel: Kernel, run: Run): void => {
  for (const frame of run.frames.values()) {
    if (frame.phase === "done") continue;
    orphanChildrenOf(kernel, run, frame);
    if (frame.phase === "stopped") continue;
    frame.phase = "stopped";
    change(kernel, run, frame);
  }
};
