import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Temporal } from "temporal-polyfill";
import { createEngine, type Engine } from "#infra/local/engine/engine.ts";
import {
  countingIds,
  type Event,
  type Facts,
  machineArn,
  ROLE,
  runArn,
  type StillClock,
  stillClock,
} from "./bench.ts";

export type Work = (payload: never) => unknown;

export type Outcome = {
  readonly facts: Pick<Facts, "status" | "output" | "error" | "cause">;
  readonly history: readonly unknown[];
  /** How often each call was made, by its payload's key. */
  readonly calls: Readonly<Record<string, number>>;
  readonly commits: number;
};

/** A folder that is gone after `use`. */
export const withFolder = async <T>(use: (folder: string) => Promise<T>): Promise<T> => {
  const folder = mkdtempSync(join(tmpdir(), "engine-"));
  try {
    return await use(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
};

type Machines = Readonly<Record<string, object>>;

/** The one that is started is called `main`. */
export const setUp = async (engine: Engine, machines: Machines, input: unknown): Promise<void> => {
  for (const [name, machine] of Object.entries(machines)) {
    const definition = JSON.stringify({ QueryLanguage: "JSONata", ...machine });
    await engine.call("CreateStateMachine", { name, definition, roleArn: ROLE });
  }
  await engine.call("StartExecution", {
    stateMachineArn: machineArn("main"),
    name: "run",
    input: JSON.stringify(input),
  });
};

const plain = ({ id, previousEventId, type, timestamp }: Event) => [id, previousEventId, type, timestamp];

const outcomeOf = async (
  engine: Engine,
  calls: Record<string, number>,
  commits: number,
): Promise<Outcome> => {
  const { status, output, error, cause } = (await engine.call("DescribeExecution", {
    executionArn: runArn("main", "run"),
  })) as Facts;
  const page = await engine.call("GetExecutionHistory", {
    executionArn: runArn("main", "run"),
    maxResults: 1000,
  });
  const history = (page as { events: readonly Event[] }).events.map(plain);
  const facts = { status, ...(output && { output }), ...(error && { error }), ...(cause && { cause }) };
  return { facts, history, calls, commits };
};

const passTo = (clock: StillClock, due: Temporal.Instant): void => {
  if (Temporal.Instant.compare(due, clock.now()) > 0) clock.set(due);
};

/**
 * Runs `main` to its end. Whenever `dies` says so after a commit, the engine is dropped as a kill would drop it and
 * a new one is opened on the same file.
 */
export const runKilled = (
  machines: Machines,
  input: unknown,
  functions: Readonly<Record<string, Work>>,
  dies: (commit: number) => boolean,
): Promise<Outcome> =>
  withFolder(async (folder) => {
    const [clock, ids] = [stillClock(), countingIds()];
    const calls: Record<string, number> = {};
    let [commits, killed] = [0, false];
    const open = (mortal: boolean): Engine => {
      const engine: Engine = createEngine({
        file: join(folder, "engine.sqlite"),
        clock,
        ids,
        invoke: async (name, payload) => {
          const { key } = payload as { key: string };
          calls[key] = (calls[key] ?? 0) + 1;
          return functions[name]?.(payload as never);
        },
        onChange: () => {
          if (!mortal || !dies(++commits)) return;
          killed = true;
          engine.abandon();
        },
      });
      return engine;
    };
    const first = open(false);
    // Nothing may be under way yet when the dying begins.
    await Promise.all([setUp(first, machines, input)]);
    first.abandon();
    for (let engine = open(true); ; ) {
      await engine.settled().catch(() => undefined);
      if (!killed) {
        const { status } = (await engine
          .call("DescribeExecution", { executionArn: runArn("main", "run") })
          .catch(() => ({}))) as { status?: string };
        if (!killed && status !== "RUNNING") {
          engine.abandon();
          break;
        }
        const due = killed ? undefined : engine.nextDue();
        if (due !== undefined) {
          passTo(clock, due);
          await engine.fireDue().catch(() => undefined);
        }
      }
      if (killed) engine = open(true);
      killed = false;
    }
    const last = open(false);
    const outcome = await outcomeOf(last, calls, commits);
    await last.stop();
    return outcome;
  });
