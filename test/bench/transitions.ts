import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { StateMachine } from "aws-local-stepfunctions";
import { Temporal } from "temporal-polyfill";
import { virtualClock } from "#adapters/local/clock.ts";
import { seededIds } from "#adapters/local/ids.ts";
import { createEngine } from "#infra/local/engine/engine.ts";
import { type Contest, secondsOf } from "./rounds.ts";

/** A line of so many states, in so many runs at a time. */
const STATES = 50;
const RUNS = 100;
const TRANSITIONS = STATES * RUNS;

type Kind = "Pass" | "Task";

const names = Array.from({ length: STATES }, (_, i) => `S${i}`);
const role = "arn:aws:iam::000000000000:role/bench";

/** The same line for both engines; a Task names its function in the way that each of them has. */
const lineOf = (state: object): { readonly StartAt: string; readonly States: Record<string, object> } => ({
  StartAt: "S0",
  States: Object.fromEntries(
    names.map((name, i) => [name, { ...state, ...(i + 1 < STATES ? { Next: `S${i + 1}` } : { End: true }) }]),
  ),
});

const ours: Readonly<Record<Kind, object>> = {
  Pass: { Type: "Pass" },
  Task: { Type: "Task", Resource: "arn:aws:states:::lambda:invoke", Arguments: { FunctionName: "work" } },
};

const throughEngine = async (file: string, kind: Kind): Promise<number> => {
  const engine = createEngine({
    file,
    clock: virtualClock(Temporal.Instant.from("2026-09-07T08:00:00Z")),
    ids: seededIds("bench"),
    invoke: async () => ({ done: true }),
  });
  const definition = JSON.stringify({ QueryLanguage: "JSONata", ...lineOf(ours[kind]) });
  const made = await engine.call("CreateStateMachine", { name: "line", definition, roleArn: role });
  const { stateMachineArn } = made as { stateMachineArn: string };
  const seconds = await secondsOf(async () => {
    await Promise.all(
      Array.from({ length: RUNS }, (_, i) =>
        engine.call("StartExecution", { stateMachineArn, name: `r${i}` }),
      ),
    );
    await engine.settled();
  });
  const listed = await engine.call("ListExecutions", { stateMachineArn, statusFilter: "SUCCEEDED" });
  await engine.stop();
  if ((listed as { executions: readonly object[] }).executions.length !== RUNS)
    throw new Error("Some runs did not succeed");
  return TRANSITIONS / seconds;
};

const inFile = async (kind: Kind): Promise<number> => {
  const folder = await mkdtemp(join(tmpdir(), "waymark-bench-"));
  try {
    return await throughEngine(join(folder, "engine.sqlite"), kind);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
};

const theirs: Readonly<Record<Kind, object>> = {
  Pass: { Type: "Pass" },
  Task: { Type: "Task", Resource: "arn:aws:lambda:eu-west-2:000000000000:function:work" },
};

const throughOther = async (kind: Kind): Promise<number> => {
  const machine = new StateMachine(lineOf(theirs[kind]) as ConstructorParameters<typeof StateMachine>[0]);
  const work = async () => ({ done: true });
  const overrides = { taskResourceLocalHandlers: Object.fromEntries(names.map((name) => [name, work])) };
  const seconds = await secondsOf(() =>
    Promise.all(Array.from({ length: RUNS }, () => machine.run({}, { overrides }).result)),
  );
  return TRANSITIONS / seconds;
};

const unit = "transitions/s";

export const contestsOf = (kind: Kind): readonly [Contest, Contest, Contest] => [
  { name: `${kind}: this engine, durable`, unit, measure: () => inFile(kind) },
  { name: `${kind}: this engine, in memory`, unit, measure: () => throughEngine(":memory:", kind) },
  { name: `${kind}: aws-local-stepfunctions, in memory`, unit, measure: () => throughOther(kind) },
];
