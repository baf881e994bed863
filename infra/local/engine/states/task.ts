import type { TaskState } from "../definitions/machine.ts";
import type { Bindings } from "../expressions/moment.ts";
import { evaluate, evaluateAs, type Template } from "../expressions/template.ts";
import { ServiceFault, StateFault } from "../faults.ts";
import { isObject, type Json, type JsonObject } from "../json.ts";
import type { Kernel } from "../kernel.ts";
import { TOP_SECONDS } from "../limits.ts";
import type { Frame, Run } from "../run.ts";
import { startRun } from "../runs/start.ts";
import { awaitChild } from "../storage/children.ts";
import { record, WHOLE } from "../storage/history.ts";
import { change } from "../storage/runs.ts";
import { setTimer } from "../storage/timers.ts";
import { openToken } from "../storage/tokens.ts";
import { taskFailed, taskSubmitted } from "../tasks/outcome.ts";
import { responseOf } from "../tasks/responses.ts";
import { bindingsOf, momentOf } from "./bindings.ts";
import { textOf } from "./payload.ts";

const isSeconds = (value: Json): value is number =>
  typeof value === "number" && Number.isInteger(value) && value > 0 && value <= TOP_SECONDS;

const secondsOf = async (kernel: Kernel, template: Template | undefined, bindings: Bindings) =>
  template === undefined
    ? undefined
    : evaluateAs(template, bindings, momentOf(kernel), "positive integer", isSeconds);

/** `arn:…:function:name:qualifier`, `account:function:name`, the name itself, or an http address on this machine. */
const functionNameOf = (given: Json | undefined): string => {
  if (typeof given !== "string" || given === "") {
    throw new StateFault("States.Runtime", "The field 'FunctionName' is required but was missing.");
  }
  if (given.startsWith("http://")) return given;
  const parts = given.split(":");
  const at = parts.indexOf("function");
  return (at >= 0 ? parts[at + 1] : parts[0]) ?? given;
};

const argumentsOf = async (kernel: Kernel, state: TaskState, bindings: Bindings): Promise<JsonObject> => {
  if (state.arguments === undefined) return {};
  const given = await evaluate(state.arguments, bindings, momentOf(kernel));
  if (isObject(given)) return given as JsonObject;
  throw new StateFault(
    "States.QueryEvaluationError",
    "The Arguments of a Task must be a JSON object.",
    "Arguments",
  );
};

const callFunction = (kernel: Kernel, run: Run, frame: Frame): void => {
  const { task } = frame;
  if (task?.functionName === undefined) throw new Error(`frame ${frame.id} has no function to call`);
  frame.phase = "invoked";
  kernel.invoke({
    run: run.id,
    frame: frame.id,
    scheduled: task.scheduled,
    functionName: task.functionName,
    payload: JSON.stringify(task.payload),
  });
};

const textIn = (given: JsonObject, field: string): string | undefined => {
  const value = given[field];
  return typeof value === "string" ? value : undefined;
};

const startChild = (kernel: Kernel, run: Run, frame: Frame, given: JsonObject): void => {
  const task = frame.task;
  if (task === undefined) return;
  try {
    const child = startRun(kernel, {
      machine: textIn(given, "StateMachineArn") ?? "",
      name: textIn(given, "Name"),
      input: JSON.stringify(given.Input ?? {}),
    });
    frame.task = { ...task, child: child.id };
    awaitChild(kernel, run, frame, child.id);
    const answer = { ExecutionArn: child.arn, ...responseOf(run, task.scheduled), StartDate: child.started };
    taskSubmitted(kernel, run, frame, answer);
  } catch (thrown) {
    if (!(thrown instanceof ServiceFault)) throw thrown;
    const cause = `${thrown.message} (Service: AWSStepFunctions; Status Code: 400; Error Code: ${thrown.name})`;
    taskFailed(kernel, run, frame, { error: `StepFunctions.${thrown.name}Exception`, cause });
  }
};

type Limits = { readonly timeout: number | undefined; readonly heartbeat: number | undefined };

const limitsOf = async (kernel: Kernel, state: TaskState, bindings: Bindings): Promise<Limits> => ({
  timeout: await secondsOf(kernel, state.timeoutSeconds, bindings),
  heartbeat: await secondsOf(kernel, state.heartbeatSeconds, bindings),
});

const limitDetails = ({ timeout, heartbeat }: Limits): JsonObject => ({
  ...(timeout === undefined ? {} : { timeoutInSeconds: timeout }),
  ...(heartbeat === undefined ? {} : { heartbeatInSeconds: heartbeat }),
});

const startTimers = (kernel: Kernel, run: Run, frame: Frame, { timeout, heartbeat }: Limits): void => {
  if (timeout !== undefined) setTimer(kernel, run, frame, "timeout", kernel.now + timeout * 1000);
  if (heartbeat !== undefined) setTimer(kernel, run, frame, "heartbeat", kernel.now + heartbeat * 1000);
};

/** A function named by its ARN: it is given the Arguments themselves, or the state's input. */
const attemptFunction = async (kernel: Kernel, run: Run, frame: Frame, state: TaskState): Promise<void> => {
  const bindings = bindingsOf(run, frame);
  const payload =
    state.arguments === undefined ? frame.input : await evaluate(state.arguments, bindings, momentOf(kernel));
  const limits = await limitsOf(kernel, state, bindings);
  const input = textOf(payload, `The state/task '${state.resource}' was given an input`);
  const { resource } = state;
  const details = { resource, input, inputDetails: WHOLE, ...limitDetails(limits) };
  const scheduled = record(kernel, run, frame, "LambdaFunctionScheduled", details);
  record(kernel, run, frame, "LambdaFunctionStarted");
  frame.task = {
    ...{ resource, direct: true, resourceType: "lambda", scheduled, payload },
    ...{ functionName: functionNameOf(resource), token: undefined, child: undefined },
    ...{
      heartbeatSeconds: limits.heartbeat,
      timed: limits.timeout !== undefined || limits.heartbeat !== undefined,
    },
  };
  change(kernel, run, frame);
  startTimers(kernel, run, frame, limits);
  callFunction(kernel, run, frame);
};

/** Schedules and starts the task: the call itself happens once this is on the disk. */
export const attemptTask = async (
  kernel: Kernel,
  run: Run,
  frame: Frame,
  state: TaskState,
): Promise<void> => {
  if (state.task === "function") return attemptFunction(kernel, run, frame, state);
  const token = state.task === "invoke.waitForTaskToken" ? kernel.ids.token() : undefined;
  const bindings = bindingsOf(run, frame, {}, { token });
  const given = await argumentsOf(kernel, state, bindings);
  const limits = await limitsOf(kernel, state, bindings);
  const parameters = textOf(given, `The state/task '${frame.state}' was given arguments`);
  const isLambda = state.task !== "startExecution.sync:2";
  const functionName = isLambda ? functionNameOf(given.FunctionName) : undefined;
  const resource = { resource: state.task, resourceType: isLambda ? "lambda" : "states" } as const;
  const scheduled = record(kernel, run, frame, "TaskScheduled", {
    ...resource,
    region: kernel.region,
    parameters,
    ...limitDetails(limits),
  });
  record(kernel, run, frame, "TaskStarted", resource);
  const payload = given.Payload ?? {};
  frame.task = {
    ...resource,
    scheduled,
    functionName,
    payload,
    token,
    heartbeatSeconds: limits.heartbeat,
    timed: limits.timeout !== undefined || limits.heartbeat !== undefined,
    child: undefined,
  };
  change(kernel, run, frame);
  if (token !== undefined) openToken(kernel, run, frame, token);
  startTimers(kernel, run, frame, limits);
  if (isLambda) callFunction(kernel, run, frame);
  else startChild(kernel, run, frame, given);
};
