import { describe, expect, it } from "vitest";
import { type Bench, type Event, machineArn, openBench, ROLE, runArn, runOnce } from "../bench.ts";

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

describe("branches and iterations of a run that holds megabytes of variables", () => {
  /** Assigns eight megabytes, a payload's worth at a time, and then does `state`. */
  const after = (state: object) => {
    const names = Array.from({ length: 40 }, (_, index) => `V${index}`);
    const set = (name: string, index: number) => [
      name,
      { Type: "Pass", Assign: { [name]: "x".repeat(200_000) }, Next: names[index + 1] ?? "S" },
    ];
    return { StartAt: "V0", States: { ...Object.fromEntries(names.map(set)), S: state } };
  };
  const filled = async (state: object) => {
    const bench = openBench();
    const wide = after(state);
    const short = JSON.parse(
      JSON.stringify(wide).replaceAll(/"x{200000}"/g, '"{% $states.context.Execution.Input.long %}"'),
    );
    await bench.create("wide", short);
    await bench.start("wide", "r", { long: "x".repeat(200_000) });
    await bench.settle();
    return bench;
  };

  /** Of all pages: this run's events are long. */
  const typesOf = async ({ engine }: Bench): Promise<readonly string[]> => {
    const types: string[] = [];
    for (let nextToken: string | undefined, first = true; first || nextToken !== undefined; first = false) {
      const page = (await engine.call("GetExecutionHistory", {
        executionArn: runArn("wide", "r"),
        maxResults: 1000,
        ...(nextToken === undefined ? {} : { nextToken }),
      })) as { readonly events: readonly Event[]; readonly nextToken?: string };
      types.push(...page.events.map(({ type }) => type));
      nextToken = page.nextToken;
    }
    return types;
  };

  it("go fewer at a time where they are iterations, and all are done", { timeout: 120_000 }, async () => {
    const bench = await filled(each(10, 1));
    expect(await bench.output("wide", "r")).toBe(10);
    const types = await typesOf(bench);
    const [started, succeeded] = ["MapIterationStarted", "MapIterationSucceeded"].map((type) =>
      types.indexOf(type),
    );
    const before = types.slice(started, succeeded).filter((type) => type === "MapIterationStarted");
    expect(before).toHaveLength(2);
    await bench.engine.stop();
  });

  it("fail the state where they are many branches", { timeout: 120_000 }, async () => {
    const bench = await filled(beside(40));
    expect(await bench.facts("wide", "r")).toMatchObject({ error: "States.DataLimitExceeded" });
    await bench.engine.stop();
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
