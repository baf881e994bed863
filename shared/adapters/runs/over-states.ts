import type { RunEvent, RunFacts, RunStatus, Runs } from "#ports/runs.ts";

/**
 * One operation of Step Functions by its name, e.g. `StartExecution`, with the service's own request and answer.
 * Throws an error whose `name` is the service's error code.
 */
export type StatesCall = (operation: string, input: object) => Promise<unknown>;

/** Seconds since 1970 on the wire, a Date from the SDK. */
type Time = Date | number;

type Execution = {
  readonly name?: string;
  readonly status?: RunStatus;
  readonly startDate?: Time;
  readonly stopDate?: Time;
  readonly input?: string;
  readonly output?: string;
  readonly error?: string;
  readonly cause?: string;
  readonly redriveStatus?: string;
};

type HistoryEvent = {
  readonly id?: number;
  readonly previousEventId?: number;
  readonly type?: string;
  readonly timestamp?: Time;
};

const isoOf = (time: Time | undefined): string =>
  (time instanceof Date ? time : new Date(Math.round((time ?? 0) * 1000))).toISOString();

const nameOf = (thrown: unknown): string => (thrown instanceof Error ? thrown.name : "");

/** The answer, or `otherwise` if the service refuses with one of these codes. */
const unless = async <T, U>(work: Promise<T>, codes: readonly string[], otherwise: U): Promise<T | U> => {
  try {
    return await work;
  } catch (thrown) {
    if (codes.includes(nameOf(thrown))) return otherwise;
    throw thrown;
  }
};

const TEXTS = ["input", "output", "error", "cause"] as const;

const factsOf = (machine: string, execution: Execution): RunFacts => ({
  name: execution.name ?? "",
  machine,
  status: execution.status ?? "RUNNING",
  startedAt: isoOf(execution.startDate),
  ...(execution.stopDate === undefined ? {} : { stoppedAt: isoOf(execution.stopDate) }),
  ...(execution.redriveStatus === "REDRIVABLE" ? { redrivable: true as const } : {}),
  ...Object.fromEntries(
    TEXTS.flatMap((field) => (execution[field] === undefined ? [] : [[field, execution[field]]])),
  ),
});

const detailsOf = (event: HistoryEvent): Readonly<Record<string, unknown>> => {
  const found = Object.entries(event).find(
    ([key, value]) => key.endsWith("EventDetails") && value !== undefined,
  );
  return (found?.[1] ?? {}) as Readonly<Record<string, unknown>>;
};

const eventOf = (event: HistoryEvent): RunEvent => ({
  id: event.id ?? 0,
  previousEventId: event.previousEventId ?? 0,
  type: event.type ?? "",
  at: isoOf(event.timestamp),
  details: detailsOf(event),
});

const pageOf = <T>(items: readonly T[], next: string | undefined) =>
  next === undefined ? { items } : { items, next };

/** Codes that say a parked task waits no longer: timed out, answered, its run closed, or never there. */
const GONE = ["TaskTimedOut", "InvalidToken", "TaskDoesNotExist"];

/**
 * The runs port over anything that speaks Step Functions' operations. `arnOf` gives a state machine's ARN by the
 * name that the product uses for it. A start is "started" also when the same run (name and input) is open already,
 * as the service answers it. What the service refuses otherwise is thrown.
 */
export const runsOver = (call: StatesCall, arnOf: (machine: string) => string): Runs => {
  const executionArn = (machine: string, name: string): string =>
    `${arnOf(machine).replace(":stateMachine:", ":execution:")}:${name}`;

  return {
    start: async (machine, name, input) => {
      const request = { stateMachineArn: arnOf(machine), name, input: JSON.stringify(input) };
      const answer = await unless(call("StartExecution", request), ["ExecutionAlreadyExists"], undefined);
      return answer === undefined ? "exists" : "started";
    },
    answer: async (token, output) => {
      const request = { taskToken: token, output: JSON.stringify(output) };
      const answer = await unless(call("SendTaskSuccess", request), GONE, undefined);
      return answer === undefined ? "gone" : "answered";
    },
    stop: async (machine, name, error, cause) => {
      await call("StopExecution", { executionArn: executionArn(machine, name), error, cause });
    },
    redrive: async (machine, name, token) => {
      const request = { executionArn: executionArn(machine, name), clientToken: token };
      const refusals = ["ExecutionNotRedrivable", "ExecutionDoesNotExist"];
      const answer = await unless(call("RedriveExecution", request), refusals, undefined);
      return answer === undefined ? "cannot" : "redriven";
    },
    describe: async (machine, name) => {
      const request = { executionArn: executionArn(machine, name) };
      const found = await unless(call("DescribeExecution", request), ["ExecutionDoesNotExist"], undefined);
      return found === undefined ? undefined : factsOf(machine, found as Execution);
    },
    list: async (machine, { status, next, limit } = {}) => {
      const page = (await call("ListExecutions", {
        stateMachineArn: arnOf(machine),
        ...(status === undefined ? {} : { statusFilter: status }),
        ...(next === undefined ? {} : { nextToken: next }),
        ...(limit === undefined ? {} : { maxResults: limit }),
      })) as { executions?: readonly Execution[]; nextToken?: string };
      return pageOf(
        (page.executions ?? []).map((execution) => factsOf(machine, execution)),
        page.nextToken,
      );
    },
    history: async (machine, name, next, order) => {
      const page = (await call("GetExecutionHistory", {
        executionArn: executionArn(machine, name),
        maxResults: 1000,
        ...(order === "newest-first" ? { reverseOrder: true } : {}),
        ...(next === undefined ? {} : { nextToken: next }),
      })) as { events?: readonly HistoryEvent[]; nextToken?: string };
      return pageOf((page.events ?? []).map(eventOf), page.nextToken);
    },
    definition: async (machine, name) => {
      const request = { executionArn: executionArn(machine, name) };
      const found = await unless(
        call("DescribeStateMachineForExecution", request),
        ["ExecutionDoesNotExist"],
        undefined,
      );
      return (found as { definition?: string } | undefined)?.definition;
    },
  };
};
