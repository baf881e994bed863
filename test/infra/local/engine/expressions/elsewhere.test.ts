import { join } from "node:path";
import { setTimeout as after } from "node:timers/promises";
import { describe, expect, it } from "vitest";
import { openBench, runOnce, typesOf } from "../bench.ts";
import { withFolder } from "../recovery.ts";

const pass = (output: unknown, rest: object = { End: true }) => ({ Type: "Pass", Output: output, ...rest });

const FREEZING: readonly (readonly [string, string])[] = [
  ["a text that is padded without end", "{% $length($pad('x', 1e8)) %}"],
  ["a regex that never comes to an end", "{% $contains($states.input.text, /^(a+)+$/) %}"],
  ["a function that calls itself", "{% ($f := function($n) { $f($n + 1) }; $f(1)) %}"],
  ["a range that is sorted", "{% $sort([1..3000000], function($a, $b) { $a < $b })[0] %}"],
];

const input = { text: `${"a".repeat(40)}b` };

describe("an expression whose work nobody has bounded", () => {
  it("gives what it gives in place", async () => {
    const output = {
      list: "{% $map([1..3], function($n) { $n * $states.input.by }) %}",
      same: "{% $filter($states.input.all, function($n) { $n > 1 }) %}",
      padded: "{% $pad('x', 3, '#') %}",
      plain: "{% $states.input.by %}",
    };
    const machine = { StartAt: "P", States: { P: pass(output) } };
    expect((await runOnce(machine, { by: 2, all: [1, 2, 3] })).output).toEqual({
      list: [2, 4, 6],
      same: [2, 3],
      padded: "x##",
      plain: 2,
    });
  });

  it("fails in its own words, in the order of the fields", async () => {
    const machine = { StartAt: "P", States: { P: pass({ a: "{% $map(1, 2) %}", b: "{% 1 + 'x' %}" }) } };
    expect((await runOnce(machine)).facts).toMatchObject({
      error: "States.QueryEvaluationError",
      cause: expect.stringContaining("for the field 'Output/a' threw an error during evaluation. T0410"),
    });
  });

  it("has its own chance and the engine's clock", async () => {
    const output = "{% [$map([1..2], function() { $uuid() }), $map([1], function() { $now() })] %}";
    const made = async () => (await runOnce({ StartAt: "P", States: { P: pass(output) } })).output;
    const [first, second, now] = (await made()) as string[];
    expect(first).not.toBe(second);
    expect(now).toBe("2026-11-02T09:00:00.000Z");
    expect(await made()).toEqual([first, second, now]);
  });

  it("decides choices, items and what catchers give", async () => {
    const items = "{% $map([1..3], function($n) { $n }) %}";
    const selector = { n: "{% $map([$states.context.Map.Item.Value], function($n) { $n * 10 }) %}" };
    const inner = {
      StartAt: "I",
      States: {
        I: {
          Type: "Choice",
          Choices: [{ Condition: "{% $match($string($states.input.n), /30/).index = 0 %}", Next: "F" }],
          Default: "Z",
        },
        F: { Type: "Fail", Error: "{% $replace('Bad', /a/, 'e') %}" },
        Z: { Type: "Succeed" },
      },
    };
    const caught = [
      {
        ErrorEquals: ["Bed"],
        Output: "{% $map([1], function($n) { $states.errorOutput.Error }) %}",
        Next: "C",
      },
    ];
    const states = {
      M: {
        Type: "Map",
        Items: items,
        ItemSelector: selector,
        ItemProcessor: inner,
        Catch: caught,
        End: true,
      },
      C: { Type: "Succeed" },
    };
    const { output, history } = await runOnce({ StartAt: "M", States: states });
    expect(output).toBe("Bed");
    expect(typesOf(history).filter((type) => type === "MapStateFailed")).toHaveLength(1);
    expect(typesOf(history).filter((type) => type === "MapStateStarted")).toHaveLength(1);
  });
});

describe("an expression that never ends (K9.11)", () => {
  it.each(FREEZING)("fails its run with the service's error: %s", async (_what, output) => {
    const bench = openBench({}, { deadline: 500 });
    await bench.create("m", { StartAt: "P", States: { P: pass(output) } });
    await bench.start("m", "r", input);
    await bench.settle();
    expect(await bench.facts("m", "r")).toMatchObject({
      status: "FAILED",
      error: "States.QueryEvaluationError",
      cause: expect.stringMatching(/Expression evaluation (timeout|memory limit) exceeded/),
    });
    expect(typesOf(await bench.history("m", "r"))).toContain("EvaluationFailed");
    await bench.engine.stop();
  });

  it("keeps neither other runs nor anything else of the host waiting", async () => {
    const bench = openBench({}, { deadline: 60_000 });
    await bench.create("frozen", { StartAt: "P", States: { P: pass(FREEZING[1]?.[1]) } });
    await bench.create("quick", {
      StartAt: "P",
      States: { P: pass("{% $map([1], function($n) { $n }) %}") },
    });
    await bench.create("plain", { StartAt: "P", States: { P: pass("{% $states.input.a & 'b' %}") } });
    await bench.start("frozen", "f", input);
    await bench.start("quick", "q");
    await bench.start("plain", "p", { a: "a" });
    while ((await bench.facts("quick", "q")).status === "RUNNING") await after(5);
    expect(await bench.output("plain", "p")).toBe("ab");
    expect((await bench.facts("frozen", "f")).status).toBe("RUNNING");
    await bench.engine.call("StopExecution", {
      executionArn: "arn:aws:states:eu-west-2:000000000000:execution:frozen:f",
    });
    await bench.engine.stop();
  });
});

describe("a start after a kill within an expression that never ends", () => {
  it("does not wait for it, and the run fails at its deadline", async () => {
    await withFolder(async (folder) => {
      const file = join(folder, "engine.sqlite");
      const first = openBench({}, { file, deadline: 60_000 });
      await first.create("m", { StartAt: "P", States: { P: pass(FREEZING[1]?.[1]) } });
      await first.start("m", "r", input);
      await after(100);
      first.engine.abandon();

      const second = openBench({}, { file, deadline: 500 });
      expect((await second.facts("m", "r")).status).toBe("RUNNING");
      await second.settle();
      expect((await second.facts("m", "r")).error).toBe("States.QueryEvaluationError");
      await second.engine.stop();
    });
  });
});

describe("an expression that takes all memory", () => {
  it("fails its run, and the host goes on", async () => {
    const all = "{% $join($map([1..9999999], function($n) { $string($n) & 'x' })) %}";
    const { facts } = await runOnce({ StartAt: "P", States: { P: pass(all) } });
    expect(facts).toMatchObject({ status: "FAILED", error: "States.QueryEvaluationError" });
  });
});
