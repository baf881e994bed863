import { Temporal } from "temporal-polyfill";
import type { WaitState } from "../definitions/machine.ts";
import { evaluateAs } from "../expressions/template.ts";
import { StateFault } from "../faults.ts";
import type { Json } from "../json.ts";
import type { Kernel } from "../kernel.ts";
import { LONGEST_WAIT_MILLIS, TOP_SECONDS } from "../limits.ts";
import type { Frame, Run } from "../run.ts";
import { change } from "../storage/runs.ts";
import { setTimer } from "../storage/timers.ts";
import { bindingsOf, momentOf } from "./bindings.ts";

const isSeconds = (value: Json): value is number =>
  typeof value === "number" && Number.isInteger(value) && value >= 0 && value <= TOP_SECONDS;

const isText = (value: Json): value is string => typeof value === "string";

const TIMESTAMP = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(\.\d+)?(Z|[+-]\d{2}:\d{2})$/;

const instantOf = (text: string): number => {
  try {
    if (TIMESTAMP.test(text)) return Temporal.Instant.from(text).epochMilliseconds;
  } catch {
    // The same answer as for any other text that is no timestamp.
  }
  const message = `The value '${text}' for the field 'Timestamp' is not a timestamp such as 2026-11-03T09:00:00Z.`;
  throw new StateFault("States.QueryEvaluationError", message, "Timestamp");
};

const dueOf = async (kernel: Kernel, run: Run, frame: Frame, state: WaitState): Promise<number> => {
  const bindings = bindingsOf(run, frame);
  const moment = momentOf(kernel);
  if (state.seconds !== undefined) {
    const seconds = await evaluateAs(state.seconds, bindings, moment, "integer", isSeconds);
    return kernel.now + seconds * 1000;
  }
  if (state.timestamp === undefined) throw new Error(`${state.name} waits for nothing`);
  return instantOf(await evaluateAs(state.timestamp, bindings, moment, "string", isText));
};

/** Waits until the due time; one that has passed is no wait at all. */
export const attemptWait = async (
  kernel: Kernel,
  run: Run,
  frame: Frame,
  state: WaitState,
): Promise<void> => {
  const due = await dueOf(kernel, run, frame, state);
  if (due <= kernel.now) {
    frame.step = "exit";
    return;
  }
  if (due - kernel.now > LONGEST_WAIT_MILLIS)
    throw new StateFault("States.Runtime", "Wait state delay is too long.");
  frame.step = "exit";
  frame.phase = "waiting";
  change(kernel, run, frame);
  setTimer(kernel, run, frame, "wait", due);
};
