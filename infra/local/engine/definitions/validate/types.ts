import { isObject } from "#infra/local/engine/json.ts";
import { TOP_SECONDS } from "#infra/local/engine/limits.ts";
import { taskKindOf } from "../compile.ts";
import type { Found } from "./diagnostic.ts";
import {
  checkExpressionOr,
  checkTemplate,
  checkText,
  checkWhole,
  needFields,
  type Owner,
  onlyFields,
} from "./fields.ts";
import { checkGuards } from "./rules.ts";

type Check = (state: Owner, location: string, found: Found) => void;

const whyNoResource = (resource: string): string => {
  if (/:activity:/.test(resource)) return "the embedded engine has no activities";
  if (resource.includes(":::aws-sdk:")) return "the embedded engine has no aws-sdk integrations";
  return "the embedded engine runs lambda:invoke, Lambda functions by ARN and states:startExecution.sync:2";
};

const checkTask: Check = (state, location, found) => {
  needFields(state, ["Resource"], location, found);
  const { Resource: resource } = state;
  const kind = typeof resource === "string" ? taskKindOf(resource) : undefined;
  if (typeof resource === "string" && kind === undefined) {
    found(`Resource '${resource}' is not supported: ${whyNoResource(resource)}`, `${location}/Resource`);
  }
  if (kind === "function") checkTemplate(state.Arguments, `${location}/Arguments`, found);
  else checkExpressionOr(state.Arguments, isObject, "an object", `${location}/Arguments`, found);
  if (kind !== "function" && isObject(state.Arguments))
    checkArguments(state, state.Arguments, location, found);
  checkWhole(state.TimeoutSeconds, [1, TOP_SECONDS], `${location}/TimeoutSeconds`, found);
  checkWhole(state.HeartbeatSeconds, [1, TOP_SECONDS], `${location}/HeartbeatSeconds`, found);
  const { TimeoutSeconds: timeout, HeartbeatSeconds: heartbeat } = state;
  if (typeof timeout === "number" && typeof heartbeat === "number" && heartbeat >= timeout) {
    found("HeartbeatSeconds must be less than TimeoutSeconds", `${location}/HeartbeatSeconds`);
  }
};

const INVOKE = new Set(["FunctionName", "Payload"]);
const START = new Set(["StateMachineArn", "Input", "Name", "TraceHeader"]);

const checkArguments = (state: Owner, given: Owner, location: string, found: Found): void => {
  const starts = String(state.Resource).includes("startExecution");
  onlyFields(given, starts ? START : INVOKE, `${location}/Arguments`, found);
  needFields(given, [starts ? "StateMachineArn" : "FunctionName"], `${location}/Arguments`, found);
  const waits = String(state.Resource).endsWith(".waitForTaskToken");
  if (waits && !JSON.stringify(given).includes("$states.context.Task.Token")) {
    found("The Arguments do not pass on $states.context.Task.Token", `${location}/Arguments`);
  }
};

const checkChoice: Check = (state, location, found) => {
  const { Choices: rules } = state;
  if (!Array.isArray(rules) || rules.length === 0) {
    return found("Expected a non-empty array", `${location}/Choices`);
  }
  for (const [index, rule] of (rules as unknown[]).entries()) {
    const at = `${location}/Choices[${index}]`;
    if (!isObject(rule)) {
      found("Expected an object", at);
      continue;
    }
    onlyFields(rule, new Set(["Condition", "Next", "Assign", "Output", "Comment"]), at, found);
    needFields(rule, ["Condition", "Next"], at, found);
    const isBoolean = (value: unknown) => typeof value === "boolean";
    checkExpressionOr(rule.Condition, isBoolean, "a boolean", `${at}/Condition`, found);
    checkTemplate(rule.Output, `${at}/Output`, found);
  }
};

const checkWait: Check = (state, location, found) => {
  const given = ["Seconds", "Timestamp"].filter((field) => state[field] !== undefined);
  if (given.length !== 1) found("A Wait state needs exactly one of Seconds and Timestamp", location);
  checkWhole(state.Seconds, [0, TOP_SECONDS], `${location}/Seconds`, found);
  checkText(state.Timestamp, `${location}/Timestamp`, found);
};

const checkFail: Check = (state, location, found) => {
  checkText(state.Error, `${location}/Error`, found);
  checkText(state.Cause, `${location}/Cause`, found);
};

const checkParallel: Check = (state, location, found) => {
  const { Branches: branches } = state;
  if (!Array.isArray(branches) || branches.length === 0)
    found("Expected a non-empty array", `${location}/Branches`);
  checkTemplate(state.Arguments, `${location}/Arguments`, found);
};

const isPercentage = (value: unknown) => typeof value === "number" && value >= 0 && value <= 100;

const checkPercentage = (value: unknown, location: string, found: Found): void =>
  checkExpressionOr(value, isPercentage, "a number from 0 to 100", location, found);

const MAP = [
  "ItemProcessor",
  "Items",
  "ItemSelector",
  "MaxConcurrency",
  "ToleratedFailureCount",
  "ToleratedFailurePercentage",
];

const checkMap: Check = (state, location, found) => {
  needFields(state, ["ItemProcessor"], location, found);
  checkExpressionOr(state.Items, Array.isArray, "an array", `${location}/Items`, found);
  checkTemplate(state.ItemSelector, `${location}/ItemSelector`, found);
  checkWhole(state.MaxConcurrency, [0, TOP_SECONDS], `${location}/MaxConcurrency`, found);
  // The service takes them in an inline Map, too, where they do nothing.
  checkWhole(state.ToleratedFailureCount, [0, TOP_SECONDS], `${location}/ToleratedFailureCount`, found);
  checkPercentage(state.ToleratedFailurePercentage, `${location}/ToleratedFailurePercentage`, found);
  const processor = state.ItemProcessor;
  if (!isObject(processor)) return;
  const config = processor.ProcessorConfig;
  if (config === undefined) return;
  const at = `${location}/ItemProcessor/ProcessorConfig`;
  if (!isObject(config)) return found("Expected an object", at);
  onlyFields(config, new Set(["Mode"]), at, found);
  if (config.Mode !== undefined && config.Mode !== "INLINE") {
    found(`Mode '${String(config.Mode)}' is not supported by the embedded engine`, `${at}/Mode`);
  }
};

const COMMON = ["Type", "Comment", "QueryLanguage"];
const MOVING = [...COMMON, "Next", "End", "Assign", "Output"];
const GUARDED = [...MOVING, "Retry", "Catch"];

type Kind = { readonly fields: ReadonlySet<string>; readonly moves: boolean; readonly check: Check };

const kind = (fields: readonly string[], moves: boolean, check: Check): Kind => ({
  fields: new Set(fields),
  moves,
  check,
});

const KINDS: ReadonlyMap<string, Kind> = new Map([
  [
    "Task",
    kind([...GUARDED, "Resource", "Arguments", "TimeoutSeconds", "HeartbeatSeconds"], true, checkTask),
  ],
  ["Pass", kind(MOVING, true, () => undefined)],
  ["Choice", kind([...COMMON, "Choices", "Default", "Assign", "Output"], false, checkChoice)],
  ["Wait", kind([...MOVING, "Seconds", "Timestamp"], true, checkWait)],
  ["Succeed", kind([...COMMON, "Output"], false, () => undefined)],
  ["Fail", kind([...COMMON, "Error", "Cause"], false, checkFail)],
  ["Parallel", kind([...GUARDED, "Branches", "Arguments"], true, checkParallel)],
  ["Map", kind([...GUARDED, ...MAP], true, checkMap)],
]);

/** Checks the fields of one state: none unknown, none missing, each of its type. */
export const checkState = (state: Owner, location: string, found: Found): void => {
  const known = KINDS.get(String(state.Type));
  if (known === undefined) {
    found(`Unknown state type '${String(state.Type)}'`, `${location}/Type`);
    return;
  }
  onlyFields(state, known.fields, location, found);
  checkTemplate(state.Output, `${location}/Output`, found);
  if (known.moves && (state.Next === undefined) === (state.End === undefined)) {
    found("A state must have exactly one of Next and End", location);
  }
  if (state.End !== undefined && state.End !== true) found("End must be true", `${location}/End`);
  known.check(state, location, found);
  checkGuards(state, location, found);
};
