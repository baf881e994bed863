import type { Failure, StateFault } from "../faults.ts";
import type { Kernel } from "../kernel.ts";
import { type Frame, type Run, stateOf } from "../run.ts";
import { record } from "../storage/history.ts";

/** The service keeps no more of a cause. */
const CAUSE_LENGTH = 32_768;

/**
 * What the interpreter raised while it worked on the frame's state, as a failure of that state: the cause names the
 * state and its Entered event, and an expression that failed leaves an event of its own.
 */
export const raised = (kernel: Kernel, run: Run, frame: Frame, fault: StateFault): Failure => {
  const cause = (
    `An error occurred while executing the state '${frame.state}' (entered at the event id #${frame.entered}). ` +
    fault.message
  ).slice(0, CAUSE_LENGTH);
  if (fault.error === "States.QueryEvaluationError") {
    const state = stateOf(run, frame);
    // As recorded: in these states the event follows what came before the state was entered.
    const outside = state.type === "Pass" || state.type === "Map";
    if (outside && frame.previous === frame.entered) frame.previous = frame.before ?? frame.previous;
    const location = fault.location === undefined ? {} : { location: fault.location };
    record(kernel, run, frame, "EvaluationFailed", {
      error: fault.error,
      cause,
      ...location,
      state: frame.state,
    });
  }
  return { error: fault.error, cause };
};
