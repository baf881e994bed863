import { compileExpression } from "../expressions/expression.ts";
import { compileTemplate, type Template } from "../expressions/template.ts";
import type { Json, JsonObject } from "../json.ts";
import type { Catcher, Machine, Retrier, State, TaskKind } from "./machine.ts";
import { sourcesOf } from "./sources.ts";

const LAMBDA = "arn:aws:states:::lambda:";
const STATES = "arn:aws:states:::states:";

/** A function named by its ARN: the older way, without an integration. */
const DIRECT = /^arn:[\w-]+:lambda:[\w-]*:\d*:function:[\w-]+(:[\w$-]+)?$/;

/** The integration that a Resource names, or undefined for one that this engine does not have. */
export const taskKindOf = (resource: string): TaskKind | undefined => {
  if (resource === `${LAMBDA}invoke`) return "invoke";
  if (resource === `${LAMBDA}invoke.waitForTaskToken`) return "invoke.waitForTaskToken";
  if (resource === `${STATES}startExecution.sync:2`) return "startExecution.sync:2";
  return DIRECT.test(resource) ? "function" : undefined;
};

const field = (owner: JsonObject, name: string, prefix = ""): Template | undefined => {
  const value = owner[name];
  return value === undefined ? undefined : compileTemplate(value, `${prefix}${name}`);
};

const retrierOf = (retrier: JsonObject): Retrier => ({
  errors: retrier.ErrorEquals as readonly string[],
  intervalSeconds: (retrier.IntervalSeconds as number | undefined) ?? 1,
  maxAttempts: (retrier.MaxAttempts as number | undefined) ?? 3,
  backoffRate: (retrier.BackoffRate as number | undefined) ?? 2,
  maxDelaySeconds: retrier.MaxDelaySeconds as number | undefined,
  fullJitter: retrier.JitterStrategy === "FULL",
});

const catcherOf = (catcher: JsonObject, index: number): Catcher => ({
  errors: catcher.ErrorEquals as readonly string[],
  next: catcher.Next as string,
  assign: field(catcher, "Assign", `Catch[${index}]/`),
  output: field(catcher, "Output", `Catch[${index}]/`),
});

const guardedOf = (state: JsonObject) => ({
  retry: ((state.Retry ?? []) as readonly JsonObject[]).map(retrierOf),
  catch: ((state.Catch ?? []) as readonly JsonObject[]).map(catcherOf),
});

const ruleOf = (rule: JsonObject, index: number) => ({
  condition: compileTemplate(rule.Condition as Json, `Choices[${index}]/Condition`),
  next: rule.Next as string,
  assign: field(rule, "Assign", `Choices[${index}]/`),
  output: field(rule, "Output", `Choices[${index}]/`),
});

/** A state with more expressions asks for some of them elsewhere. */
const MANY = 100;

const isUnbounded = (sources: readonly string[]): boolean =>
  sources.length > MANY || sources.some((source) => compileExpression(source).cost === undefined);

const stateOf = (name: string, state: JsonObject): State => {
  const base = {
    name,
    unbounded: isUnbounded(sourcesOf(state)),
    next: state.Next as string | undefined,
    assign: field(state, "Assign"),
    output: field(state, "Output"),
  };
  switch (state.Type) {
    case "Task":
      return {
        ...base,
        ...guardedOf(state),
        type: "Task",
        resource: state.Resource as string,
        task: taskKindOf(state.Resource as string) as TaskKind,
        arguments: field(state, "Arguments"),
        timeoutSeconds: field(state, "TimeoutSeconds"),
        heartbeatSeconds: field(state, "HeartbeatSeconds"),
      };
    case "Choice": {
      const rules = (state.Choices as readonly JsonObject[]).map(ruleOf);
      return { ...base, type: "Choice", rules, next: state.Default as string | undefined };
    }
    case "Wait":
      return {
        ...base,
        type: "Wait",
        seconds: field(state, "Seconds"),
        timestamp: field(state, "Timestamp"),
      };
    case "Fail":
      return { ...base, type: "Fail", error: field(state, "Error"), cause: field(state, "Cause") };
    case "Parallel": {
      const branches = (state.Branches as readonly JsonObject[]).map((branch) => branch.StartAt as string);
      return {
        ...base,
        ...guardedOf(state),
        type: "Parallel",
        arguments: field(state, "Arguments"),
        branches,
      };
    }
    case "Map":
      return {
        ...base,
        ...guardedOf(state),
        type: "Map",
        items: field(state, "Items"),
        itemSelector: field(state, "ItemSelector"),
        maxConcurrency: field(state, "MaxConcurrency"),
        startAt: (state.ItemProcessor as JsonObject).StartAt as string,
      };
    case "Succeed":
      return { ...base, type: "Succeed" };
    default:
      return { ...base, type: "Pass" };
  }
};

const addStates = (scope: JsonObject, states: Map<string, JsonObject>): void => {
  for (const [name, state] of Object.entries(scope.States as Record<string, JsonObject>)) {
    states.set(name, state);
    for (const branch of (state.Branches ?? []) as readonly JsonObject[]) addStates(branch, states);
    if (state.ItemProcessor !== undefined) addStates(state.ItemProcessor as JsonObject, states);
  }
};

/** Compiles a definition that `diagnose` found nothing wrong with, each state when it is first asked for. */
export const compileMachine = (definition: JsonObject): Machine => {
  const [given, compiled] = [new Map<string, JsonObject>(), new Map<string, State>()];
  addStates(definition, given);
  const get = (name: string): State | undefined => {
    const known = compiled.get(name);
    const state = given.get(name);
    if (known !== undefined || state === undefined) return known;
    const fresh = stateOf(name, state);
    compiled.set(name, fresh);
    return fresh;
  };
  return {
    startAt: definition.StartAt as string,
    timeoutSeconds: definition.TimeoutSeconds as number | undefined,
    states: { get },
  };
};
