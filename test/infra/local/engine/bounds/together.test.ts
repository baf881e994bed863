import { describe, expect, it } from "vitest";
import { machineArn, openBench, ROLE, runOnce } from "../bench.ts";

const pass = (output: unknown) => ({ Type: "Pass", Output: output, End: true });
const only = (state: object) => ({ StartAt: "S", States: { S: state } });
const each = (items: number, output: unknown, selector?: unknown) => ({
  ...{ Type: "Map", Items: `{% [1..${items}] %}`, Output: "{% $count($states.result) %}", End: true },
  ...(selector === undefined ? {} : { ItemSelector: selector }),
  ItemProcessor: { StartAt: "I", States: { I: pass(output) } },
});
const beside = (branches: number) => ({
  ...{ Type: "Parallel", Output: "{% $count($states.result) %}", End: true },
  Branches: Array.from({ length: branches }, (_, index) => ({
    StartAt: `B${index}`,
    States: { [`B${index}`]: pass(index) },
  })),
});
/** About 100,000 characters. */
const input = { a: "a".repeat(100_000) };
const big = "{% $states.context.Execution.Input %}";

describe("branches and iterations whose data come to more than the engine holds for one state", () => {
  it.each<[string, object]>([
    ["as inputs of iterations", each(10_000, 1, "{% $states.input %}")],
    ["as results of iterations", each(300, big)],
    ["as inputs of branches", beside(200)],
  ])("fail the state %s, as too large a payload does", { timeout: 120_000 }, async (_, state) => {
    const { facts } = await runOnce(only(state), input);
    expect(facts).toMatchObject({ status: "FAILED", error: "States.DataLimitExceeded" });
  });

  it.each<[string, object, number]>([
    ["as inputs of iterations", each(100, 1, "{% $states.input %}"), 100],
    ["as results of iterations", each(100, big), 100],
    ["as inputs of branches", beside(100), 100],
  ])("are done where it is less, %s", { timeout: 120_000 }, async (_, state, count) => {
    const { facts } = await runOnce(only(state), input);
    expect(facts).toMatchObject({ status: "SUCCEEDED", output: String(count) });
  });
});

describe("a run whose definition is no longer in memory", () => {
  it("goes on with it", { timeout: 120_000 }, async () => {
    const bench = openBench();
    const names = Array.from({ length: 6 }, (_, index) => `m${index}`);
    for (const name of names) {
      const states = {
        W: { Type: "Wait", Comment: "x".repeat(900_000), Seconds: 60, Next: "P" },
        P: pass({ name }),
      };
      const definition = JSON.stringify({ QueryLanguage: "JSONata", StartAt: "W", States: states });
      await bench.engine.call("CreateStateMachine", { name, definition, roleArn: ROLE });
      await bench.engine.call("StartExecution", {
        stateMachineArn: machineArn(name),
        name: "r",
        input: "{}",
      });
    }
    await bench.pass(61);
    const outputs = [];
    for (const name of names) outputs.push(await bench.output(name, "r"));
    expect(outputs).toEqual(names.map((name) => ({ name })));
    await bench.engine.stop();
  });
});
