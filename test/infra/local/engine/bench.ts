import { Temporal } from "temporal-polyfill";
import { createEngine, type Engine, type EngineOptions } from "#infra/local/engine/engine.ts";
import type { Clock } from "#ports/clock.ts";
import type { Ids } from "#ports/ids.ts";

/** A clock that stands still until a test moves it. */
export type StillClock = Clock & { set(to: Temporal.Instant): void; pass(seconds: number): void };

export const stillClock = (at = "2026-11-02T09:00:00Z"): StillClock => {
  let now = Temporal.Instant.from(at);
  return {
    now: () => now,
    set: (to) => {
      now = to;
    },
    pass: (seconds) => {
      now = now.add({ milliseconds: Math.round(seconds * 1000) });
    },
  };
};

/** Ids that count: the same test gives the same ids. */
export const countingIds = (): Ids => {
  let count = 0;
  const next = (length: number) => String(++count).padStart(length, "0");
  return { id: () => next(26), token: () => next(22), salt: () => next(22) };
};

export const ROLE = "arn:aws:iam::000000000000:role/engine";
export const machineArn = (name: string) => `arn:aws:states:eu-west-2:000000000000:stateMachine:${name}`;
export const runArn = (machine: string, name: string) =>
  `arn:aws:states:eu-west-2:000000000000:execution:${machine}:${name}`;
export const INVOKE = "arn:aws:states:::lambda:invoke";
export const WAIT_FOR_TOKEN = "arn:aws:states:::lambda:invoke.waitForTaskToken";
export const SYNC = "arn:aws:states:::states:startExecution.sync:2";

export type Functions = Readonly<Record<string, (payload: never) => unknown>>;

export type Event = {
  readonly id: number;
  readonly previousEventId: number;
  readonly type: string;
  readonly timestamp: number;
  readonly [details: string]: unknown;
};

export type Facts = {
  readonly status: string;
  readonly output?: string;
  readonly error?: string;
  readonly cause?: string;
  readonly redriveCount: number;
  readonly redriveStatus: string;
  readonly redriveStatusReason?: string;
};

/** An engine with what tests ask of it; states are JSONata. */
export type Bench = {
  readonly engine: Engine;
  readonly clock: StillClock;
  create(name: string, machine: object): Promise<void>;
  start(machine: string, name: string, input?: unknown): Promise<void>;
  /** Lets everything happen that needs no time. */
  settle(): Promise<void>;
  /** Sets the clock to each due time in turn, until nothing is due within `seconds`. */
  pass(seconds: number): Promise<void>;
  facts(machine: string, name: string): Promise<Facts>;
  output(machine: string, name: string): Promise<unknown>;
  history(machine: string, name: string): Promise<readonly Event[]>;
};

export const openBench = (
  functions: Functions = {},
  options: Partial<EngineOptions> & { readonly still?: StillClock } = {},
): Bench => {
  const clock = options.still ?? stillClock();
  const engine = createEngine({
    file: ":memory:",
    clock,
    ids: countingIds(),
    invoke: async (name, payload) => {
      const found = functions[name];
      if (found === undefined)
        throw Object.assign(new Error(`no ${name}`), { name: "Lambda.ResourceNotFoundException" });
      return found(payload as never);
    },
    ...options,
  });
  const bench: Bench = {
    engine,
    clock,
    create: async (name, machine) => {
      const definition = JSON.stringify({ QueryLanguage: "JSONata", ...machine });
      await engine.call("CreateStateMachine", { name, definition, roleArn: ROLE });
    },
    start: async (machine, name, input = {}) => {
      await engine.call("StartExecution", {
        stateMachineArn: machineArn(machine),
        name,
        input: JSON.stringify(input),
      });
    },
    settle: () => engine.settled(),
    pass: async (seconds) => {
      const end = clock.now().add({ milliseconds: Math.round(seconds * 1000) });
      await engine.settled();
      for (let due = engine.nextDue(); due !== undefined; due = engine.nextDue()) {
        if (Temporal.Instant.compare(due, end) > 0) break;
        if (Temporal.Instant.compare(due, clock.now()) > 0) clock.set(due);
        await engine.fireDue();
        await engine.settled();
      }
      clock.set(end);
    },
    facts: async (machine, name) =>
      (await engine.call("DescribeExecution", { executionArn: runArn(machine, name) })) as Facts,
    output: async (machine, name) => {
      const facts = await bench.facts(machine, name);
      if (facts.status !== "SUCCEEDED")
        throw new Error(`${name} is ${facts.status}: ${facts.error}: ${facts.cause}`);
      return JSON.parse(facts.output ?? "null");
    },
    history: async (machine, name) => {
      const answer = await engine.call("GetExecutionHistory", {
        executionArn: runArn(machine, name),
        maxResults: 1000,
      });
      return (answer as { events: readonly Event[] }).events;
    },
  };
  return bench;
};

/** Runs one machine to its end on a fresh engine and gives what came out. */
export const runOnce = async (machine: object, input: unknown = {}, functions: Functions = {}) => {
  const bench = openBench(functions);
  await bench.create("once", machine);
  await bench.start("once", "run", input);
  await bench.pass(40_000);
  const [facts, history] = [await bench.facts("once", "run"), await bench.history("once", "run")];
  await bench.engine.stop();
  return { facts, history, output: facts.output === undefined ? undefined : JSON.parse(facts.output) };
};

export const typesOf = (history: readonly Event[]) => history.map((event) => event.type);
export const previousOf = (history: readonly Event[]) => history.map((event) => event.previousEventId);
