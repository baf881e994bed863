import type { ParallelState } from "../definitions/machine.ts";
import { evaluate } from "../expressions/template.ts";
import type { Kernel } from "../kernel.ts";
import type { Fork, Frame, Run } from "../run.ts";
import { record } from "../storage/history.ts";
import { change } from "../storage/runs.ts";
import { bindingsOf, momentOf } from "./bindings.ts";
import { startBranch } from "./fork.ts";
import { checkTogether, textOf } from "./payload.ts";

/** Starts every branch on the same input. */
export const attemptParallel = async (
  kernel: Kernel,
  run: Run,
  frame: Frame,
  state: ParallelState,
): Promise<void> => {
  const bindings = bindingsOf(run, frame);
  const input =
    state.arguments === undefined ? frame.input : await evaluate(state.arguments, bindings, momentOf(kernel));
  const { length } = textOf(input, "The branches were given an input");
  const total = state.branches.length;
  checkTogether(length * total, "The branches were given inputs");
  // Each is written with the variables in scope; those of one run may come to 10 MiB.
  checkTogether((JSON.stringify(frame.vars).length * total) / 4, "The branches were given variables");
  const started = record(kernel, run, frame, "ParallelStateStarted");
  const fork: Fork = { started, limit: total, total, frames: [], done: 0 };
  frame.fork = fork;
  frame.phase = "waiting";
  change(kernel, run, frame);
  for (const start of state.branches) {
    startBranch(kernel, run, frame, fork, { state: start, input, previous: started });
  }
};
