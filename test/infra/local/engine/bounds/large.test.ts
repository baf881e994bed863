import { describe, expect, it } from "vitest";
import type { Measure } from "#infra/local/engine/kernel.ts";
import { machineArn, openBench, ROLE, runArn } from "../bench.ts";

const alone = (state: object) => ({ StartAt: "S", States: { S: state } });
const pass = (output: unknown) => ({ Type: "Pass", Output: output, End: true });

/** A definition of almost 1 MiB whose states have an expression each. */
const large = (): string => {
  const count = 7_900;
  const states = Array.from({ length: count }, (_, index) => {
    const go = index + 1 < count ? { Next: `S${index + 1}` } : { End: true };
    return [`S${index}`, { Type: "Pass", Output: `{% $v${index} & '${"x".repeat(60)}' %}`, ...go }] as const;
  });
  const first = { Type: "Pass", Assign: { v: 1 }, Next: "S0" };
  return JSON.stringify({
    ...{ QueryLanguage: "JSONata", StartAt: "First" },
    States: { First: first, ...Object.fromEntries(states) },
  });
};

describe("a definition near 1 MiB", () => {
  it("comes in, and keeps nobody waiting while it is judged", { timeout: 60_000 }, async () => {
    const { engine } = openBench();
    const order: string[] = [];
    const definition = large();
    expect(definition.length).toBeGreaterThan(1_000_000);
    const created = engine
      .call("CreateStateMachine", { name: "large", definition, roleArn: ROLE })
      .then(() => order.push("created"));
    await engine.call("ListStateMachines", {}).then(() => order.push("listed"));
    await created;
    expect(order).toEqual(["listed", "created"]);

    const described = await engine.call("DescribeStateMachine", { stateMachineArn: machineArn("large") });
    expect(described).toMatchObject({ definition, variableReferences: { S7: ["v7"] } });
    await engine.stop();
  });

  it("is refused with its faults, as a short one is", { timeout: 60_000 }, async () => {
    const { engine } = openBench();
    const definition = large().replace("$v4000", "$v4000 +");
    await expect(
      engine.call("CreateStateMachine", { name: "large", definition, roleArn: ROLE }),
    ).rejects.toMatchObject({
      name: "InvalidDefinition",
      message: expect.stringMatching(
        /^Invalid State Machine Definition: 'INVALID_JSONATA.* at \/States\/S4000/,
      ),
    });
    await engine.stop();
  });
});

describe("very many expressions of bounded work", () => {
  const input = { a: Array.from({ length: 2_000 }, () => 1) };
  const elsewhere = (measures: readonly Measure[]): number =>
    measures.reduce((sum, measure) => sum + (measure.kind === "evaluation" ? measure.expressions : 0), 0);

  it.each<[string, object, unknown]>([
    [
      "in one state",
      alone(pass(Array.from({ length: 600 }, () => "{% $sum($states.input.a) %}"))),
      Array(600).fill(2_000),
    ],
    [
      "one for each item",
      alone({
        ...{ Type: "Map", Items: "{% [1..600] %}", ItemSelector: "{% $sum($states.input.a) %}", End: true },
        ItemProcessor: { StartAt: "I", States: { I: { Type: "Pass", End: true } } },
      }),
      Array(600).fill(2_000),
    ],
    [
      "in one choice",
      {
        StartAt: "C",
        States: {
          C: {
            Type: "Choice",
            Choices: Array.from({ length: 100 }, (_, index) => ({
              Condition: `{% $sum($states.input.a) = ${1_950 + index} %}`,
              Output: index,
              Next: "Z",
            })),
          },
          Z: { Type: "Succeed" },
        },
      },
      50,
    ],
  ])("%s give what they give, and are not all evaluated in place", async (_where, machine, output) => {
    const measures: Measure[] = [];
    const bench = openBench({}, { onMeasure: (measure) => void measures.push(measure) });
    await bench.create("m", machine);
    await bench.start("m", "r", input);
    await bench.settle();
    expect(await bench.output("m", "r")).toEqual(output);
    expect(elsewhere(measures)).toBeGreaterThan(0);
    await bench.engine.stop();
  });
});

describe("a Map of more items than a history has room for", () => {
  it("fails its run as a full history does", async () => {
    const bench = openBench();
    await bench.create(
      "m",
      alone({
        ...{ Type: "Map", Items: "{% [1..20000] %}", End: true },
        ItemProcessor: { StartAt: "I", States: { I: { Type: "Pass", End: true } } },
      }),
    );
    await bench.start("m", "r");
    await bench.settle();
    expect(await bench.facts("m", "r")).toMatchObject({ status: "FAILED", error: "States.Runtime" });
    await bench.engine.stop();
  });
});

describe("a page of a history", () => {
  it("ends before it is too large, and the next one goes on", async () => {
    const bench = openBench();
    const states = Object.fromEntries(
      Array.from({ length: 40 }, (_, index) => [
        `S${index}`,
        { Type: "Pass", ...(index < 39 ? { Next: `S${index + 1}` } : { End: true }) },
      ]),
    );
    await bench.create("m", { StartAt: "S0", States: states });
    await bench.start("m", "r", "x".repeat(200_000));
    await bench.settle();
    for (const reverseOrder of [false, true]) {
      const ids: number[] = [];
      let [nextToken, pages]: [string | undefined, number] = [undefined, 0];
      do {
        const page = (await bench.engine.call("GetExecutionHistory", {
          ...{ executionArn: runArn("m", "r"), maxResults: 1000, reverseOrder },
          ...(nextToken === undefined ? {} : { nextToken }),
        })) as { events: { id: number }[]; nextToken?: string };
        ids.push(...page.events.map(({ id }) => id));
        ({ nextToken } = page);
        pages++;
      } while (nextToken !== undefined);
      const all = Array.from({ length: 82 }, (_, index) => index + 1);
      expect(ids).toEqual(reverseOrder ? all.toReversed() : all);
      expect(pages).toBeGreaterThan(2);
    }
    await bench.engine.stop();
  });
});
