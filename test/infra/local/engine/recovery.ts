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

type End = {
  readonly facts: Pick<Facts, "status" | "output" | "error" | "cause">;
  readonly history: readonly unknown[];
};

/** The end of the first run, and of all of them. */
export type Outcome = End & {
  readonly ends: readonly End[];
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

/** `main` is started, under one name after the other in one turn of the engine. */
export const setUp = async (
  engine: Engine,
  machines: Machines,
  input: unknown,
  names: readonly string[] = ["run"],
): Promise<void> => {
  for (const [name, machine] of Object.entries(machines)) {
    const definition = JSON.stringify({ QueryLanguage: "JSONata", ...machine });
    await engine.call("CreateStateMachine", { name, definition, roleArn: ROLE });
  }
  const given = { stateMachineArn: machineArn("main"), input: JSON.stringify(input) };
  await Promise.all(names.map((name) => engine.call("StartExecution", { ...given, name })));
};

const plain = ({ id, previousEventId, type, timestamp }: Event) => [id, previousEventId, type, timestamp];

const endOf = async (engine: Engine, name: string): Promise<End> => {
  const executionArn = runArn("main", name);
  const { status, output, error, cause } = (await engine.call("DescribeExecution", {
    executionArn,
  })) as Facts;
  const page = await engine.call("GetExecutionHistory", { executionArn, maxResults: 1000 });
  const history = (page as { events: readonly Event[] }).events.map(plain);
  const facts = { status, ...(output && { output }), ...(error && { error }), ...(cause && { cause }) };
  return { facts, history };
};

const isOver = async (engine: Engine, names: readonly string[]): Promise<boolean> => {
  for (const name of names) {
    const executionArn = runArn("main", name);
    const { status } = (await engine.call("DescribeExecution", { executionArn })) as Facts;
    if (status === "RUNNING") return false;
  }
  return true;
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
  names: readonly string[] = ["run"],
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
    await Promise.all([setUp(first, machines, input, names)]);
    first.abandon();
    for (let engine = open(true); ; ) {
      await engine.settled().catch(() => undefined);
      if (!killed) {
        const over = await isOver(engine, names).catch(() => false);
        if (!killed && over) {
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
    const ends: End[] = [];
    for (const name of names) ends.push(await endOf(last, name));
    await last.stop();
    const [one] = ends;
    if (one === undefined) throw new Error("no run was started");
    return { ...one, ends, calls, commits };
  });
