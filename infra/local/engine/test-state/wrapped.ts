import { taskKindOf } from "../definitions/compile.ts";
import { isObject, type Json, type JsonObject } from "../json.ts";
import { invalid } from "../operations/input.ts";
import type { Request } from "./request.ts";

/** The state that binds the variables before the one under test. */
export const BEFORE = "The variables";

/** The function in whose place a mock stands. */
const MOCK = "mock";

/** Where a mock is given what the state would have been given. */
export const GIVEN = "given";

const LAMBDA = "arn:aws:states:::lambda:invoke.waitForTaskToken";

const objects = (value: Json | undefined): readonly JsonObject[] =>
  Array.isArray(value) ? (value as readonly Json[]).filter((one): one is JsonObject => isObject(one)) : [];

/** Every state to which this one can go. */
const targetsOf = (state: JsonObject): readonly string[] =>
  [state, ...objects(state.Choices), ...objects(state.Catch)]
    .flatMap(({ Next, Default }) => [Next, Default])
    .filter((name): name is string => typeof name === "string");

/** A retrier that has been used so many times has so many attempts fewer. */
const retriersOf = ({ state, retries }: Request): readonly JsonObject[] =>
  objects(state.Retry).map((retrier) => {
    const { MaxAttempts: most = 3 } = retrier;
    return typeof most === "number" ? { ...retrier, MaxAttempts: Math.max(0, most - retries) } : retrier;
  });

const needsMock = (state: JsonObject): boolean => {
  if (state.Type === "Map" || state.Type === "Parallel") return true;
  const kind = state.Type === "Task" ? taskKindOf(String(state.Resource)) : undefined;
  return kind === "invoke.waitForTaskToken" || kind === "startExecution.sync:2";
};

/** What a mocked state does instead: it waits for the mock, and is given what it would have been given. */
const waiting = (state: JsonObject): JsonObject => {
  const { Type, Branches, ItemProcessor, Items, ItemSelector, MaxConcurrency, ...rest } = state;
  const { Arguments: given = Type === "Map" ? Items : undefined, Resource: _, ...kept } = rest;
  const payload = { [GIVEN]: given ?? "{% $states.input %}", token: "{% $states.context.Task.Token %}" };
  return { ...kept, Type: "Task", Resource: LAMBDA, Arguments: { FunctionName: MOCK, Payload: payload } };
};

/** The fields of a mocked state as they are, so that a fault in them is told as it would be without the mock. */
export const machineToJudge = (request: Request): JsonObject => machineWith(request, request.state);

/** A machine that does nothing but the state under test. Throws ServiceFault ValidationException. */
export const machineToRun = (request: Request): JsonObject => {
  const { state, mock } = request;
  const mockable = state.Type === "Task" || state.Type === "Map" || state.Type === "Parallel";
  if (mock !== undefined && !mockable)
    throw invalid("'mock' can be given for Task, Map and Parallel states only");
  if (mock === undefined && needsMock(state))
    throw invalid("'mock' is needed for Map, Parallel, and tasks that wait for a token or a run");
  return machineWith(request, mock === undefined ? state : waiting(state));
};

const machineWith = (request: Request, state: JsonObject): JsonObject => {
  const retriers = retriersOf(request);
  const tested = retriers.length === 0 ? state : { ...state, Retry: retriers };
  const others = targetsOf(state).map((name) => [name, { Type: "Succeed" }] as const);
  const names = Object.keys(request.variables);
  const before: JsonObject = {
    Type: "Pass",
    Assign: Object.fromEntries(names.map((name) => [name, `{% $states.input.variables.${name} %}`])),
    Output: "{% $states.input.input %}",
    Next: request.name,
  };
  return {
    QueryLanguage: String(request.state.QueryLanguage ?? "JSONPath"),
    StartAt: names.length === 0 ? request.name : BEFORE,
    States: {
      ...Object.fromEntries(others),
      [request.name]: tested,
      ...(names.length === 0 ? {} : { [BEFORE]: before }),
    },
  };
};
