import { isObject } from "#infra/local/engine/json.ts";
import { TOP_SECONDS } from "#infra/local/engine/limits.ts";
import type { Found } from "./diagnostic.ts";
import { checkTemplate, needFields, type Owner, onlyFields } from "./fields.ts";

const RETRIER = new Set([
  "ErrorEquals",
  "IntervalSeconds",
  "MaxAttempts",
  "BackoffRate",
  "MaxDelaySeconds",
  "JitterStrategy",
  "Comment",
]);
const CATCHER = new Set(["ErrorEquals", "Next", "Assign", "Output", "Comment"]);

/** Longest MaxDelaySeconds: below one year of 366 days. */
const TOP_DELAY = 31_622_400;

const RESERVED = new Set([
  "States.ALL",
  "States.DataLimitExceeded",
  "States.ExceedToleratedFailureThreshold",
  "States.HeartbeatTimeout",
  "States.Http.Socket",
  "States.IntrinsicFailure",
  "States.ItemReaderFailed",
  "States.NoChoiceMatched",
  "States.ParameterPathFailure",
  "States.Permissions",
  "States.QueryEvaluationError",
  "States.ResultPathMatchFailure",
  "States.ResultWriterFailed",
  "States.Runtime",
  "States.TaskFailed",
  "States.Timeout",
  "States.BranchFailed",
]);

const checkErrors = (rule: Owner, last: boolean, location: string, found: Found): void => {
  const errors = rule.ErrorEquals;
  const at = `${location}/ErrorEquals`;
  if (!Array.isArray(errors) || errors.length === 0 || !errors.every((error) => typeof error === "string")) {
    found("Expected a non-empty array of error names", at);
    return;
  }
  for (const error of errors as string[]) {
    if (error.startsWith("States.") && !RESERVED.has(error))
      found(`Unknown reserved error name: ${error}`, at);
  }
  if (errors.includes("States.ALL") && (errors.length > 1 || !last)) {
    found("States.ALL must be alone, and in the last rule", at);
  }
};

const whole = (value: unknown, least: number, most: number): boolean =>
  value === undefined || (Number.isInteger(value) && (value as number) >= least && (value as number) <= most);

const checkRetrier = (rule: Owner, location: string, found: Found): void => {
  onlyFields(rule, RETRIER, location, found);
  if (!whole(rule.IntervalSeconds, 1, TOP_SECONDS)) {
    found(`Expected an integer from 1 to ${TOP_SECONDS}`, `${location}/IntervalSeconds`);
  }
  if (!whole(rule.MaxAttempts, 0, TOP_SECONDS)) {
    found(`Expected an integer from 0 to ${TOP_SECONDS}`, `${location}/MaxAttempts`);
  }
  if (rule.BackoffRate !== undefined && !(typeof rule.BackoffRate === "number" && rule.BackoffRate >= 1)) {
    found("Expected a number not less than 1", `${location}/BackoffRate`);
  }
  const interval = typeof rule.IntervalSeconds === "number" ? rule.IntervalSeconds : 1;
  if (!whole(rule.MaxDelaySeconds, interval + 1, TOP_DELAY - 1)) {
    found("Expected an integer above IntervalSeconds and below 31622400", `${location}/MaxDelaySeconds`);
  }
  if (rule.JitterStrategy !== undefined && rule.JitterStrategy !== "FULL" && rule.JitterStrategy !== "NONE") {
    found("Expected FULL or NONE", `${location}/JitterStrategy`);
  }
};

const checkCatcher = (rule: Owner, location: string, found: Found): void => {
  onlyFields(rule, CATCHER, location, found);
  needFields(rule, ["Next"], location, found);
  checkTemplate(rule.Output, `${location}/Output`, found);
};

const eachRule = (
  state: Owner,
  field: "Retry" | "Catch",
  location: string,
  found: Found,
  check: (rule: Owner, location: string, found: Found) => void,
): void => {
  const rules = state[field];
  if (rules === undefined) return;
  if (!Array.isArray(rules)) {
    found("Expected an array", `${location}/${field}`);
    return;
  }
  for (const [index, rule] of (rules as unknown[]).entries()) {
    const at = `${location}/${field}[${index}]`;
    if (!isObject(rule)) {
      found("Expected an object", at);
      continue;
    }
    checkErrors(rule, index === rules.length - 1, at, found);
    check(rule, at, found);
  }
};

/** Checks the retriers and catchers of a state. */
export const checkGuards = (state: Owner, location: string, found: Found): void => {
  eachRule(state, "Retry", location, found, checkRetrier);
  eachRule(state, "Catch", location, found, checkCatcher);
};
