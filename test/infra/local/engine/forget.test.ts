import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { createEngine, type Engine } from "#infra/local/engine/engine.ts";
import { countingIds, machineArn, ROLE, type StillClock, stillClock } from "./bench.ts";

let engine: Engine;
let clock: StillClock;

const machine = (name: string, states: object) =>
  engine.call("CreateStateMachine", {
    name,
    roleArn: ROLE,
    definition: JSON.stringify({ QueryLanguage: "JSONata", StartAt: "One", States: states }),
  });

const runs = async (name: string): Promise<readonly string[]> => {
  const page = (await engine.call("ListExecutions", { stateMachineArn: machineArn(name) })) as {
    executions: readonly { name: string }[];
  };
  return page.executions.map((e) => e.name).sort();
};

const start = (name: string, run: string) =>
  engine.call("StartExecution", { stateMachineArn: machineArn(name), name: run, input: "{}" });

beforeEach(async () => {
  clock = stillClock();
  engine = createEngine({ file: ":memory:", clock, ids: countingIds(), invoke: async () => ({}) });
  await machine("short", { One: { Type: "Pass", End: true } });
  await machine("waits", { One: { Type: "Wait", Seconds: 86_400, End: true } });
});
afterEach(() => engine.abandon());

describe("Closed runs of the embedded engine", () => {
  it("are erased with their histories by the beginning of their name; open ones and others stay", async () => {
    for (const run of ["p1-e1", "p1-active", "p10-e1"]) await start("short", run);
    await start("waits", "p1-open");
    await engine.settled();
    expect(await engine.count({ prefix: "p1-" })).toBe(2);
    expect(await engine.forget({ prefix: "p1-" })).toBe(2);
    expect(await engine.count({ prefix: "p1-" })).toBe(0);
    expect(await runs("short")).toEqual(["p10-e1"]);
    expect(await runs("waits")).toEqual(["p1-open"]);
    await expect(
      engine.call("GetExecutionHistory", {
        executionArn: `${machineArn("short").replace("stateMachine", "execution")}:p1-e1`,
      }),
    ).rejects.toThrow();
  });

  it("are erased once they ended before a moment, as the service drops histories after 90 days", async () => {
    await start("short", "old");
    await engine.settled();
    clock.pass(91 * 86_400);
    await start("short", "new");
    await engine.settled();
    expect(await engine.forget({ before: clock.now().epochMilliseconds - 90 * 86_400_000 })).toBe(1);
    expect(await runs("short")).toEqual(["new"]);
  });
});
