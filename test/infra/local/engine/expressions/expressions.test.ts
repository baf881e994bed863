import { describe, expect, it } from "vitest";
import { compileTemplate, evaluate } from "#infra/local/engine/expressions/template.ts";
import { countingIds, INVOKE, runOnce, WAIT_FOR_TOKEN } from "../bench.ts";

const NOW = Date.parse("2026-11-02T09:00:00Z");

const resultOf = (source: string, bindings: Record<string, unknown> = {}) =>
  evaluate(compileTemplate(`{% ${source} %}`, "Output"), bindings, { now: NOW, ids: countingIds() });

describe("functions that Step Functions adds", () => {
  it.each([
    ["$parse('{\"a\":[1]}')", { a: [1] }],
    ["$partition([1..5], 2)", [[1, 2], [3, 4], [5]]],
    ["$partition([1..5], 2.9)", [[1, 2], [3, 4], [5]]],
    ["$range(0, 10, 5)", [0, 5, 10]],
    ["$range(3, 1, -1)", [3, 2, 1]],
    ["$range(2, 2, 1)", 2],
    ["$hash('abc', 'MD5')", "900150983cd24fb0d6963f7d28e17f72"],
    ["$hash('abc', 'SHA-1')", "a9993e364706816aba3e25717850c26c9cd0d89d"],
    ["$random(7) = $random(7)", true],
    ["$random() < 1", true],
    ["$match($uuid(), /^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/).index", 0],
    ["$count($shuffle([1..9]))", 9],
  ])("%s", async (source, value) => {
    expect(await resultOf(source)).toEqual(value);
  });

  it.each(["$partition([1,2], 0)", "$range(1, 2)", "$range(1, 5, -1)", "$hash('abc')"])(
    "%s returns nothing, which fails",
    async (source) => {
      await expect(resultOf(source)).rejects.toThrow("returned nothing (undefined)");
    },
  );

  it("has no $eval", async () => {
    await expect(resultOf("$eval('1')")).rejects.toThrow("T1006");
  });
});

describe("time and chance in expressions", () => {
  it("are the engine's", async () => {
    expect(await resultOf("$millis()")).toBe(NOW);
    expect(await resultOf("$now()")).toBe("2026-11-02T09:00:00.000Z");
    expect(await resultOf("$now('[D01].[M01].[Y]')")).toBe("02.11.2026");
    expect(await resultOf("$fromMillis($toMillis('10:30', '[H01]:[m01]'))")).toBe("2026-11-02T10:30:00.000Z");
    expect(await resultOf("$uuid()")).toBe(await resultOf("$uuid()"));
  });
});

describe("an expression", () => {
  it("sees variables, and only them", async () => {
    expect(await resultOf("$a.b[0]", { a: { b: [1, 2] } })).toBe(1);
    await expect(resultOf("$b", { a: 1 })).rejects.toMatchObject({
      error: "States.QueryEvaluationError",
      location: "Output",
    });
    await expect(resultOf("a")).rejects.toThrow("returned nothing");
    await expect(resultOf("$a", { a: () => {} })).rejects.toThrow("not JSON");
  });

  it("names its field and what it threw", async () => {
    await expect(resultOf("1 + 'x'")).rejects.toThrow(
      "The JSONata expression '1 + 'x'' specified for the field 'Output' threw an error during evaluation. T2002",
    );
  });

  it("does not disturb another that runs at the same time", async () => {
    const both = await Promise.all([
      resultOf("$millis() + $a", { a: 1 }),
      resultOf("$millis() + $a", { a: 2 }),
    ]);
    expect(both).toEqual([NOW + 1, NOW + 2]);
  });
});

describe("the context object", () => {
  it("tells of the run, the machine and the state", async () => {
    const states = { A: { Type: "Pass", Output: "{% $states.context %}", End: true } };
    const { output } = await runOnce({ StartAt: "A", States: states }, { id: 1 });
    expect(output).toEqual({
      Execution: {
        Id: "arn:aws:states:eu-west-2:000000000000:execution:once:run",
        Input: { id: 1 },
        Name: "run",
        RoleArn: "arn:aws:iam::000000000000:role/engine",
        StartTime: "2026-11-02T09:00:00.000Z",
        RedriveCount: 0,
      },
      StateMachine: { Id: "arn:aws:states:eu-west-2:000000000000:stateMachine:once", Name: "once" },
      State: { Name: "A", EnteredTime: "2026-11-02T09:00:00.000Z" },
    });
  });

  it("has a token only where a task waits for one", async () => {
    const seen = "{% $exists($states.context.Task.Token) %}";
    const task = (resource: string) => ({
      Type: "Task",
      Resource: resource,
      Arguments: {
        FunctionName: "f",
        Payload: { seen, token: "{% $states.context.Task.Token ? 'yes' : 'no' %}" },
      },
      TimeoutSeconds: 5,
      End: true,
    });
    const payloads: unknown[] = [];
    const functions = { f: (payload: unknown) => void payloads.push(payload) };
    await runOnce({ StartAt: "T", States: { T: task(INVOKE) } }, {}, functions);
    await runOnce({ StartAt: "T", States: { T: task(WAIT_FOR_TOKEN) } }, {}, functions);
    expect(payloads).toEqual([
      { seen: false, token: "no" },
      { seen: true, token: "yes" },
    ]);
  });
});
