import type { FailState } from "../definitions/machine.ts";
import { evaluateAs } from "../expressions/template.ts";
import type { Json } from "../json.ts";
import type { Kernel } from "../kernel.ts";
import type { Frame, Run } from "../run.ts";
import { bindingsOf, momentOf } from "./bindings.ts";

const isText = (value: Json): value is string => typeof value === "string";

export const attemptFail = async (
  kernel: Kernel,
  run: Run,
  frame: Frame,
  state: FailState,
): Promise<void> => {
  const bindings = bindingsOf(run, frame);
  const moment = momentOf(kernel);
  const error = state.error && (await evaluateAs(state.error, bindings, moment, "string", isText));
  const cause = state.cause && (await evaluateAs(state.cause, bindings, moment, "string", isText));
  frame.failure = { error, cause };
  frame.step = "fail";
};
