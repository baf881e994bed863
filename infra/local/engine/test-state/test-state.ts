import { Temporal } from "temporal-polyfill";
import type { Clock } from "#ports/clock.ts";
import type { Ids } from "#ports/ids.ts";
import { ServiceFault } from "../faults.ts";
import { inputOf } from "../operations/input.ts";
import { type Mock, type Request, requestOf } from "./request.ts";
import { type Seen, verdictOf } from "./verdict.ts";
import { machineToJudge, machineToRun } from "./wrapped.ts";

/** What is asked of the engine on which a state is tried. */
type Scratch = {
  call(operation: string, input: unknown): Promise<unknown>;
  nextDue(): Temporal.Instant | undefined;
  fireDue(): Promise<void>;
  settled(): Promise<void>;
  stop(): Promise<void>;
};

/** Opens an engine in memory with this clock, these ids and, where nothing else is given, the same functions. */
type Open = (parts: {
  readonly clock: Clock;
  readonly ids: Ids;
  readonly invoke?: () => Promise<unknown>;
}) => Scratch;

const NAME = "tested";
const ROLE = "arn:aws:iam::000000000000:role/tested";
const TOKEN = "mock";

const answered = async (scratch: Scratch, mock: Mock): Promise<void> => {
  const given =
    "result" in mock
      ? (["SendTaskSuccess", { output: JSON.stringify(mock.result) }] as const)
      : (["SendTaskFailure", mock] as const);
  await scratch.call(given[0], { taskToken: TOKEN, ...given[1] }).catch((thrown: unknown) => {
    // The state has failed before it came to wait.
    if (!(thrown instanceof ServiceFault)) throw thrown;
  });
  await scratch.settled();
};

/** A Wait is over at once: nobody waits for a test. */
const waited = async (scratch: Scratch, set: (to: Temporal.Instant) => void): Promise<void> => {
  const due = scratch.nextDue();
  if (due === undefined) return;
  set(due);
  await scratch.fireDue();
  await scratch.settled();
};

const tried = async (
  scratch: Scratch,
  request: Request,
  set: (to: Temporal.Instant) => void,
): Promise<Seen> => {
  const judged = await scratch.call("ValidateStateMachineDefinition", {
    definition: JSON.stringify(machineToJudge(request)),
  });
  const [wrong] = (judged as { diagnostics: { code: string; message: string; location: string }[] })
    .diagnostics;
  if (wrong !== undefined)
    throw new ServiceFault(
      "InvalidDefinition",
      `Invalid State Machine Definition: '${wrong.code}: ${wrong.message} at ${wrong.location}'`,
    );
  const definition = JSON.stringify(machineToRun(request));
  const made = await scratch.call("CreateStateMachine", { name: NAME, definition, roleArn: ROLE });
  const { stateMachineArn } = made as { stateMachineArn: string };
  const bare = Object.keys(request.variables).length === 0;
  const input = bare
    ? request.input
    : JSON.stringify({ variables: request.variables, input: JSON.parse(request.input) });
  const run = await scratch.call("StartExecution", { stateMachineArn, name: NAME, input });
  await scratch.settled();
  if (request.mock !== undefined) await answered(scratch, request.mock);
  if (request.state.Type === "Wait") await waited(scratch, set);
  const { executionArn } = run as { executionArn: string };
  const facts = (await scratch.call("DescribeExecution", { executionArn })) as Omit<Seen, "events">;
  const { events } = (await scratch.call("GetExecutionHistory", { executionArn })) as Pick<Seen, "events">;
  return { ...facts, events };
};

/**
 * TestState: one state by itself, on an engine in memory that is gone afterwards. One at a time, so that however many are
 * asked for, they take no more than one does.
 */
export const createTestState = (open: Open, { clock, ids }: { readonly clock: Clock; readonly ids: Ids }) => {
  let last: Promise<unknown> = Promise.resolve();
  const test = async (request: Request) => {
    let now = clock.now();
    const set = (to: Temporal.Instant): void => {
      now = Temporal.Instant.compare(to, now) > 0 ? to : now;
    };
    const scratch = open({
      ...{ clock: { now: () => now }, ids: { ...ids, token: () => TOKEN } },
      ...(request.mock === undefined ? {} : { invoke: async () => null }),
    });
    try {
      return verdictOf(request, await tried(scratch, request, set));
    } finally {
      await scratch.stop();
    }
  };
  return async (input: unknown) => {
    const request = requestOf(inputOf(input));
    const done = last.then(() => test(request));
    last = done.catch(() => undefined);
    return done;
  };
};
