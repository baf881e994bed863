import { describe, expect, it } from "vitest";
import { openBench, runOnce } from "./bench.ts";

describe("Pass", () => {
  it("passes its input on when it has no Output", async () => {
    const { output } = await runOnce(
      { StartAt: "A", States: { A: { Type: "Pass", End: true } } },
      { a: [1] },
    );
    expect(output).toEqual({ a: [1] });
  });

  it("gives its Output, constants and expressions mixed", async () => {
    const states = {
      A: {
        Type: "Pass",
        Output: { a: "{% $states.input.n + 1 %}", b: ["x", "{% $states.input.n %}"] },
        End: true,
      },
    };
    const { output } = await runOnce({ StartAt: "A", States: states }, { n: 1 });
    expect(output).toEqual({ a: 2, b: ["x", 1] });
  });

  it("keeps null as a value", async () => {
    const states = { A: { Type: "Pass", Output: { v: "{% $states.input.v %}" }, End: true } };
    const { output } = await runOnce({ StartAt: "A", States: states }, { v: null });
    expect(output).toEqual({ v: null });
  });
});

describe("Assign", () => {
  it("sets all variables at once from the values before", async () => {
    const states = {
      A: { Type: "Pass", Assign: { a: 1, b: 2 }, Next: "B" },
      B: { Type: "Pass", Assign: { a: "{% $b %}", b: "{% $a %}" }, Next: "C" },
      C: { Type: "Succeed", Output: { a: "{% $a %}", b: "{% $b %}" } },
    };
    expect((await runOnce({ StartAt: "A", States: states })).output).toEqual({ a: 2, b: 1 });
  });

  it("lets a branch read outer variables and keeps its own to itself", async () => {
    const states = {
      A: { Type: "Pass", Assign: { outer: "o" }, Next: "P" },
      P: {
        Type: "Parallel",
        Branches: [
          {
            StartAt: "I",
            States: {
              I: { Type: "Pass", Assign: { inner: "{% $outer & '!' %}" }, Next: "J" },
              J: { Type: "Pass", Output: "{% $inner %}", End: true },
            },
          },
        ],
        Next: "Z",
      },
      Z: { Type: "Pass", Output: { got: "{% $states.input %}", hidden: "{% $exists($inner) %}" }, End: true },
    };
    expect((await runOnce({ StartAt: "A", States: states })).output).toEqual({ got: ["o!"], hidden: false });
  });
});

describe("Choice", () => {
  const states = {
    C: {
      Type: "Choice",
      Choices: [
        {
          Condition: "{% $states.input.n > 5 %}",
          Next: "Big",
          Assign: { was: "big" },
          Output: { from: "rule" },
        },
        { Condition: "{% $states.input.n > 2 %}", Next: "End" },
      ],
      Default: "End",
      Assign: { was: "default" },
    },
    Big: { Type: "Pass", Output: { was: "{% $was %}", input: "{% $states.input %}" }, End: true },
    End: { Type: "Pass", Output: { was: "{% $exists($was) ? $was : 'none' %}" }, End: true },
  };

  it("takes the first rule that holds, with its own Assign and Output", async () => {
    expect((await runOnce({ StartAt: "C", States: states }, { n: 6 })).output).toEqual({
      was: "big",
      input: { from: "rule" },
    });
  });

  it("applies the state's Assign only with the Default", async () => {
    expect((await runOnce({ StartAt: "C", States: states }, { n: 3 })).output).toEqual({ was: "none" });
    expect((await runOnce({ StartAt: "C", States: states }, { n: 1 })).output).toEqual({ was: "default" });
  });

  it("fails without a match and without a Default", async () => {
    const { facts } = await runOnce({
      StartAt: "C",
      States: {
        C: { Type: "Choice", Choices: [{ Condition: "{% false %}", Next: "D" }] },
        D: { Type: "Succeed" },
      },
    });
    expect(facts).toMatchObject({ status: "FAILED", error: "States.Runtime" });
  });

  it("refuses a condition that is no boolean", async () => {
    const { facts } = await runOnce({
      StartAt: "C",
      States: {
        C: { Type: "Choice", Choices: [{ Condition: "{% 'x' %}", Next: "D" }] },
        D: { Type: "Succeed" },
      },
    });
    expect(facts.error).toBe("States.QueryEvaluationError");
  });
});

describe("Wait", () => {
  it("waits for seconds", async () => {
    const bench = openBench();
    await bench.create("m", {
      StartAt: "W",
      States: { W: { Type: "Wait", Seconds: "{% $states.input.s %}", End: true } },
    });
    await bench.start("m", "r", { s: 90 });
    await bench.pass(89);
    expect((await bench.facts("m", "r")).status).toBe("RUNNING");
    await bench.pass(1);
    expect((await bench.facts("m", "r")).status).toBe("SUCCEEDED");
    await bench.engine.stop();
  });

  it("waits until a timestamp, and not at all when it has passed", async () => {
    const bench = openBench();
    await bench.create("m", {
      StartAt: "W",
      States: { W: { Type: "Wait", Timestamp: "{% $states.input.at %}", End: true } },
    });
    await bench.start("m", "past", { at: "2026-01-01T00:00:00Z" });
    await bench.start("m", "later", { at: "2026-11-02T10:00:00+01:00" });
    await bench.start("m", "much-later", { at: "2026-11-02T10:00:00Z" });
    await bench.settle();
    expect((await bench.facts("m", "past")).status).toBe("SUCCEEDED");
    expect((await bench.facts("m", "later")).status).toBe("SUCCEEDED");
    expect((await bench.facts("m", "much-later")).status).toBe("RUNNING");
    await bench.pass(3600);
    expect((await bench.facts("m", "much-later")).status).toBe("SUCCEEDED");
    await bench.engine.stop();
  });
});

describe("Fail", () => {
  it("fails with what it is told, or with nothing", async () => {
    const told = await runOnce(
      {
        StartAt: "F",
        States: { F: { Type: "Fail", Error: "Bad", Cause: "{% 'because ' & $states.input.why %}" } },
      },
      { why: "so" },
    );
    expect(told.facts).toMatchObject({ status: "FAILED", error: "Bad", cause: "because so" });
    const silent = await runOnce({ StartAt: "F", States: { F: { Type: "Fail" } } });
    expect(silent.facts.status).toBe("FAILED");
    expect(silent.facts.error).toBeUndefined();
  });
});
