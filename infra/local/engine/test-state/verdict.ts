import { isObject, type JsonObject } from "../json.ts";
import type { Request } from "./request.ts";
import { GIVEN } from "./wrapped.ts";

type Event = { readonly id: number; readonly type: string; readonly [details: string]: unknown };

export type Seen = {
  readonly status: string;
  readonly error?: string;
  readonly cause?: string;
  readonly events: readonly Event[];
};

type Details = Readonly<Record<string, unknown>>;

const detailsOf = (event: Event | undefined): Details =>
  (event === undefined ? [] : Object.values(event)).find(isObject) ?? {};

const FAILED = /^(Task|LambdaFunction)(Failed|TimedOut)$|^EvaluationFailed$/;

const isExit = (event: Event, name: string): boolean =>
  event.type.endsWith("StateExited") && detailsOf(event).name === name;

/** A mock is given the Arguments one level deeper than the state says. */
const text = (value: unknown): string | undefined =>
  typeof value === "string" ? value.replaceAll(`Arguments/Payload/${GIVEN}`, "Arguments") : undefined;

const given = <T>(key: string, value: T | undefined): Readonly<Record<string, T>> =>
  value === undefined ? {} : { [key]: value };

/** Which of a state's rules names this error first, as the interpreter would find it. */
const ruleFor = (
  state: JsonObject,
  field: "Retry" | "Catch",
  error: string | undefined,
): number | undefined => {
  const rules = Array.isArray(state[field]) ? (state[field] as readonly JsonObject[]) : [];
  const index = rules.findIndex(({ ErrorEquals: names }) =>
    (Array.isArray(names) ? names : []).some(
      (name) =>
        name === error ||
        name === "States.ALL" ||
        (name === "States.TaskFailed" && error !== "States.Timeout"),
    ),
  );
  return index < 0 ? undefined : index;
};

const backoffOf = ({ state, retries }: Request, index: number): number => {
  const rule = (state.Retry as readonly JsonObject[])[index] ?? {};
  const [interval, rate] = [Number(rule.IntervalSeconds ?? 1), Number(rule.BackoffRate ?? 2)];
  return Math.min(interval * rate ** retries, Number(rule.MaxDelaySeconds ?? Number.MAX_SAFE_INTEGER));
};

/** The variables after the state, as JSON text: those that were given and those that it assigned. */
const variablesOf = (request: Request, exit: Event | undefined): string => {
  const assigned = detailsOf(exit).assignedVariables;
  const own = Object.entries(isObject(assigned) ? assigned : {}).map(
    ([name, value]) => [name, JSON.parse(String(value))] as const,
  );
  return JSON.stringify({ ...request.variables, ...Object.fromEntries(own) });
};

const argumentsOf = (request: Request, events: readonly Event[]): string | undefined => {
  const scheduled = events.find(({ type }) => type === "TaskScheduled" || type === "LambdaFunctionScheduled");
  const { parameters, input } = detailsOf(scheduled);
  if (request.mock === undefined || typeof parameters !== "string") return text(parameters ?? input);
  const { Payload: payload } = JSON.parse(parameters) as { readonly Payload: Details };
  return JSON.stringify(payload[GIVEN]);
};

const inspection = (request: Request, events: readonly Event[], errorDetails: Details | undefined) => {
  const exit = events.find((event) => isExit(event, request.name));
  const done = events.find(({ type }) => type === "TaskSucceeded" || type === "LambdaFunctionSucceeded");
  return {
    inspectionData: {
      input: request.input,
      ...given("afterArguments", argumentsOf(request, events)),
      ...given("result", text(detailsOf(done).output)),
      variables: variablesOf(request, exit),
      ...given("errorDetails", errorDetails),
    },
  };
};

/** What TestState answers to what became of the state. */
export const verdictOf = (request: Request, { status, error, cause, events }: Seen) => {
  const start = events.findIndex(
    (event) => event.type.endsWith("StateEntered") && detailsOf(event).name === request.name,
  );
  const own = events.slice(Math.max(0, start));
  const end = own.findIndex((event) => isExit(event, request.name));
  const exit = own[end];
  const failure = own.slice(0, end < 0 ? undefined : end).findLast(({ type }) => FAILED.test(type));
  const failed = failure === undefined ? { error, cause } : detailsOf(failure);
  const words = { ...given("error", text(failed.error)), ...given("cause", text(failed.cause)) };
  const inspected = (details: Details | undefined) =>
    request.inspect ? inspection(request, own, details) : {};
  if (exit !== undefined) {
    const entered = own.slice(end).find(({ type }) => type.endsWith("StateEntered"));
    const left = { output: detailsOf(exit).output, ...given("nextState", text(detailsOf(entered).name)) };
    if (failure === undefined) return { ...left, status: "SUCCEEDED", ...inspected(undefined) };
    const catchIndex = ruleFor(request.state, "Catch", text(failed.error));
    return { ...left, ...words, status: "CAUGHT_ERROR", ...inspected(given("catchIndex", catchIndex)) };
  }
  const retryIndex = status === "RUNNING" ? ruleFor(request.state, "Retry", text(failed.error)) : undefined;
  if (retryIndex === undefined)
    return { ...given("error", error), ...given("cause", cause), status: "FAILED", ...inspected(undefined) };
  const retryBackoffIntervalSeconds = backoffOf(request, retryIndex);
  return { ...words, status: "RETRIABLE", ...inspected({ retryIndex, retryBackoffIntervalSeconds }) };
};
