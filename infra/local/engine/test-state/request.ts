import { ServiceFault } from "../faults.ts";
import { isNestedTooDeep, isObject, type Json, type JsonObject, NESTED_TOO_DEEP } from "../json.ts";
import { type Input, invalid, optionalText, textOf } from "../operations/input.ts";

/** What a task, Map or Parallel is to end with, instead of being done. */
export type Mock = { readonly result: Json } | { readonly error?: string; readonly cause?: string };

export type Request = {
  readonly name: string;
  readonly state: JsonObject;
  /** JSON text. */
  readonly input: string;
  readonly variables: JsonObject;
  readonly mock: Mock | undefined;
  /** Retries that the state has had before. */
  readonly retries: number;
  readonly inspect: boolean;
};

/** A state by itself has no name. */
const NAMELESS = "State";

const parsed = (text: string, refusal: (why: string) => ServiceFault): Json => {
  if (isNestedTooDeep(text)) throw refusal(NESTED_TOO_DEEP);
  try {
    return JSON.parse(text) as Json;
  } catch (thrown) {
    throw refusal(thrown instanceof Error ? thrown.message : String(thrown));
  }
};

const objectOf = (text: string, refusal: (why: string) => ServiceFault): JsonObject => {
  const value = parsed(text, refusal);
  if (isObject(value)) return value as JsonObject;
  throw refusal("Expected an object");
};

const wrongDefinition = (why: string): ServiceFault =>
  new ServiceFault("InvalidDefinition", `Invalid State Machine Definition: '${why}'`);

const wrongInput = (why: string): ServiceFault =>
  new ServiceFault("InvalidExecutionInput", `Invalid State Machine Execution Input: '${why}'`);

/** The state of that name anywhere in a machine, with the query language that holds there. */
const stateNamed = (scope: JsonObject, name: string, outside: Json): JsonObject | undefined => {
  const language = scope.QueryLanguage ?? outside;
  const states = isObject(scope.States) ? (scope.States as JsonObject) : {};
  for (const [found, state] of Object.entries(states)) {
    if (!isObject(state)) continue;
    if (found === name) return { QueryLanguage: language, ...(state as JsonObject) };
    const { Branches: branches, ItemProcessor: processor } = state;
    for (const inside of [...(Array.isArray(branches) ? (branches as Json[]) : []), processor]) {
      const deeper = isObject(inside) ? stateNamed(inside as JsonObject, name, language) : undefined;
      if (deeper !== undefined) return deeper;
    }
  }
  return undefined;
};

const stateOf = (definition: string, name: string | undefined): JsonObject => {
  const given = objectOf(definition, wrongDefinition);
  if (name === undefined) {
    if (given.States === undefined) return given;
    throw invalid("Value null at 'stateName' failed to satisfy constraint: a state machine needs one");
  }
  const state = stateNamed(given, name, "JSONPath");
  if (state !== undefined) return state;
  throw invalid(`Value '${name}' at 'stateName' failed to satisfy constraint: no such state`);
};

const mockOf = (given: unknown): Mock | undefined => {
  if (given === undefined || given === null) return undefined;
  if (!isObject(given)) throw invalid("Value at 'mock' failed to satisfy constraint: an object");
  const { result, errorOutput } = given;
  if ((result === undefined) === (errorOutput === undefined))
    throw invalid("Value at 'mock' failed to satisfy constraint: exactly one of result and errorOutput");
  if (result !== undefined) {
    const text = textOf(given, "result");
    return { result: parsed(text, (why) => invalid(`Value at 'mock.result' is not JSON: ${why}`)) };
  }
  if (!isObject(errorOutput))
    throw invalid("Value at 'mock.errorOutput' failed to satisfy constraint: an object");
  const [error, cause] = [optionalText(errorOutput, "error"), optionalText(errorOutput, "cause")];
  return { ...(error === undefined ? {} : { error }), ...(cause === undefined ? {} : { cause }) };
};

const LEVELS = new Set(["INFO", "DEBUG", "TRACE"]);

const inspects = (input: Input): boolean => {
  const level = optionalText(input, "inspectionLevel") ?? "INFO";
  if (LEVELS.has(level)) return level !== "INFO";
  throw invalid(
    `Value '${level}' at 'inspectionLevel' failed to satisfy constraint: Member must satisfy enum value set`,
  );
};

const retriesOf = (given: unknown): number => {
  if (given === undefined || given === null) return 0;
  const { retrierRetryCount: count = 0, ...rest } = isObject(given) ? given : {};
  const [other] = Object.keys(rest);
  if (other !== undefined)
    throw invalid(`'stateConfiguration.${other}' is not supported by the embedded engine`);
  if (typeof count === "number" && Number.isInteger(count) && count >= 0) return count;
  throw invalid("Value at 'stateConfiguration.retrierRetryCount' failed to satisfy constraint: 0 or more");
};

/** What TestState is asked. Throws ServiceFault ValidationException, InvalidDefinition, InvalidExecutionInput. */
export const requestOf = (input: Input): Request => {
  if (input.context !== undefined) throw invalid("'context' is not supported by the embedded engine");
  const name = optionalText(input, "stateName");
  const given = optionalText(input, "input") ?? "{}";
  parsed(given, wrongInput);
  const variables = objectOf(optionalText(input, "variables") ?? "{}", (why) =>
    invalid(`Value at 'variables' failed to satisfy constraint: ${why}`),
  );
  return {
    name: name ?? NAMELESS,
    state: stateOf(textOf(input, "definition"), name),
    input: given,
    variables,
    mock: mockOf(input.mock),
    retries: retriesOf(input.stateConfiguration),
    inspect: inspects(input),
  };
};
