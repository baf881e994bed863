import type { Json } from "../json.ts";
import type { Kernel } from "../kernel.ts";
import type { Frame, Run } from "../run.ts";
import { closeRun } from "../runs/close.ts";
import { change } from "../storage/runs.ts";
import { branchDone } from "./fork.ts";

/** A line of states has come to its end: the run succeeds, or its Parallel or Map state has one more result. */
export const finish = (kernel: Kernel, run: Run, frame: Frame, output: Json, text: string): void => {
  if (frame.parent === undefined) {
    closeRun(kernel, run, { status: "SUCCEEDED", output: text, previous: frame.previous });
    return;
  }
  frame.phase = "done";
  frame.outcome = output;
  change(kernel, run, frame);
  branchDone(kernel, run, frame);
};
