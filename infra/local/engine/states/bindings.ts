import type { State } from "../definitions/machine.ts";
import type { Bindings, Moment } from "../expressions/moment.ts";
import type { Json } from "../json.ts";
import type { Kernel } from "../kernel.ts";
import { type Frame, type Run, stateOf } from "../run.ts";

export const isoOf = (millis: number): string => new Date(millis).toISOString();

type Extra = {
  readonly token?: string | undefined;
  readonly item?: { readonly Index: number; readonly Value: Json } | undefined;
};

const inputOf = (run: Run): Json => {
  run.parsedInput ??= JSON.parse(run.input) as Json;
  return run.parsedInput;
};

const canRetry = ({ type }: State): boolean => type === "Task" || type === "Parallel" || type === "Map";

/** The context object: $states.context. */
const contextOf = (run: Run, frame: Frame, extra: Extra): Json => {
  const item = extra.item ?? frame.item;
  return {
    Execution: {
      Id: run.arn,
      Input: inputOf(run),
      Name: run.name,
      RoleArn: run.role,
      StartTime: isoOf(run.started),
      RedriveCount: run.redrives,
      ...(run.redriven === undefined ? {} : { RedriveTime: isoOf(run.redriven) }),
    },
    StateMachine: { Id: run.machineArn, Name: run.machineName },
    State: {
      Name: frame.state,
      EnteredTime: isoOf(frame.enteredAt),
      ...(canRetry(stateOf(run, frame)) ? { RetryCount: frame.retryCount } : {}),
    },
    ...(extra.token === undefined ? {} : { Task: { Token: extra.token } }),
    ...(item === undefined ? {} : { Map: { Item: item } }),
  };
};

/** What the expressions of the frame's state see: its variables and $states. */
export const bindingsOf = (
  run: Run,
  frame: Frame,
  states: { readonly result?: Json | undefined; readonly errorOutput?: Json } = {},
  extra: Extra = {},
): Bindings => ({
  ...frame.vars,
  states: {
    input: frame.input,
    ...(states.result === undefined ? {} : { result: states.result }),
    ...(states.errorOutput === undefined ? {} : { errorOutput: states.errorOutput }),
    context: contextOf(run, frame, extra),
  },
});

export const momentOf = (kernel: Kernel): Moment => ({
  now: kernel.now,
  ids: kernel.ids,
  elsewhere: kernel.asking,
  effort: kernel.effort,
});
