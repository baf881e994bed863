import type { Json } from "../json.ts";
import type { Kernel } from "../kernel.ts";
import type { Fork, Frame, Run } from "../run.ts";
import { closeRun } from "../runs/close.ts";
import { change } from "../storage/runs.ts";
import { branchDone } from "./fork.ts";
import { checkTogether } from "./payload.ts";

const forkAbove = (run: Run, frame: Frame): Fork | undefined => run.frames.get(frame.parent ?? 0)?.fork;

/** A branch or iteration whose result is one too many fails. Throws StateFault States.DataLimitExceeded. */
export const checkResults = (run: Run, frame: Frame, text: string): void => {
  const fork = forkAbove(run, frame);
  if (fork !== undefined) checkTogether((fork.held ?? 0) + text.length, "The branches returned results");
};

/** A line of states has come to its end: the run succeeds, or its Parallel or Map state has one more result. */
export const finish = (kernel: Kernel, run: Run, frame: Frame, output: Json, text: string): void => {
  if (frame.parent === undefined) {
    closeRun(kernel, run, { status: "SUCCEEDED", output: text, previous: frame.previous });
    return;
  }
  const fork = forkAbove(run, frame);
  if (fork !== undefined) fork.held = (fork.held ?? 0) + text.length;
  frame.phase = "done";
  frame.outcome = output;
  // Only its result is wanted any more: there may be thousands of them.
  frame.input = null;
  frame.vars = {};
  change(kernel, run, frame);
  branchDone(kernel, run, frame);
};
