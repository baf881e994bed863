import type { Json } from "../json.ts";
import type { Kernel } from "../kernel.ts";
import { type Frame, type Run, stateOf } from "../run.ts";
import { dropBranches } from "../runs/abort.ts";
import { record, WHOLE } from "../storage/history.ts";
import { change } from "../storage/runs.ts";
import { checkResults, finish } from "./finish.ts";
import { checkVariables, textOf } from "./payload.ts";

type Assigned = Readonly<Record<string, Json>>;

const assignedDetails = (assigned: Assigned) => ({
  assignedVariables: Object.fromEntries(
    Object.entries(assigned).map(([name, value]) => [name, JSON.stringify(value)]),
  ),
  assignedVariablesDetails: WHOLE,
});

/** Leaves the state: its Exited event, its variables, and on to `next` or to the end of the branch. */
export const leave = (
  kernel: Kernel,
  run: Run,
  frame: Frame,
  next: string | undefined,
  output: Json,
  assigned: Assigned | undefined,
): void => {
  const vars = assigned === undefined ? frame.vars : { ...frame.vars, ...assigned };
  if (assigned !== undefined) checkVariables(assigned, vars);
  const text = textOf(output, `The state/task '${frame.state}' returned a result`);
  if (next === undefined) checkResults(run, frame, text);
  record(kernel, run, frame, `${stateOf(run, frame).type}StateExited`, {
    name: frame.state,
    output: text,
    outputDetails: WHOLE,
    ...(assigned === undefined ? {} : assignedDetails(assigned)),
  });
  frame.vars = vars;
  frame.outcome = undefined;
  frame.failure = undefined;
  frame.task = undefined;
  // Only now: had an expression failed or a payload been too large, a redrive would still need the branches.
  dropBranches(kernel, run, frame);
  if (next === undefined) {
    finish(kernel, run, frame, output, text);
    return;
  }
  frame.state = next;
  frame.input = output;
  frame.step = "enter";
  change(kernel, run, frame);
};
