import type { ChoiceState } from "../definitions/machine.ts";
import { evaluate, evaluateAs } from "../expressions/template.ts";
import { StateFault } from "../faults.ts";
import type { Json } from "../json.ts";
import type { Kernel } from "../kernel.ts";
import type { Frame, Run } from "../run.ts";
import { bindingsOf, momentOf } from "./bindings.ts";
import { leave } from "./leave.ts";

const isBoolean = (value: Json): value is boolean => typeof value === "boolean";

/** Takes the first rule that holds; its own Assign and Output apply, and the state's only to the Default. */
export const attemptChoice = async (
  kernel: Kernel,
  run: Run,
  frame: Frame,
  state: ChoiceState,
): Promise<void> => {
  const bindings = bindingsOf(run, frame);
  const moment = momentOf(kernel);
  for (const rule of state.rules) {
    if (!(await evaluateAs(rule.condition, bindings, moment, "boolean", isBoolean))) continue;
    const assigned = rule.assign === undefined ? undefined : await evaluate(rule.assign, bindings, moment);
    const output = rule.output === undefined ? frame.input : await evaluate(rule.output, bindings, moment);
    return leave(
      kernel,
      run,
      frame,
      rule.next,
      output,
      assigned as Readonly<Record<string, Json>> | undefined,
    );
  }
  if (state.next === undefined) {
    throw new StateFault(
      "States.Runtime",
      "Failed to transition out of the state. The state does not point to a next state.",
    );
  }
  frame.step = "exit";
};
