import { describe, expect, it } from "vitest";
import { INVOKE, machineArn, openBench, previousOf, runArn, runOnce, typesOf } from "../bench.ts";

/** Where published recordings of the service and this engine disagreed once. */
const passes = { StartAt: "I", States: { I: { Type: "Pass", End: true } } };

const map = (rest: object) => ({ Type: "Map", ItemProcessor: passes, End: true, ...rest });

const first = { Type: "Pass", Output: "{% $states.input.items %}", Next: "M" };

describe("a Map whose input is no array (K10)", () => {
  const states = { First: first, M: map({}) };

  it("fails with an evaluation that failed, from before it was entered", async () => {
    const { history, facts } = await runOnce({ StartAt: "First", States: states }, { items: "string" });

    expect(typesOf(history).slice(3)).toEqual([
      "MapStateEntered",
      "EvaluationFailed",
      "MapStateFailed",
      "ExecutionFailed",
    ]);
    expect(previousOf(history).slice(3)).toEqual([3, 3, 5, 6]);
    const cause =
      "An error occurred while executing the state 'M' (entered at the event id #4). " +
      'Map state input must be an array but was: "string"';
    expect(history[4]?.evaluationFailedEventDetails).toEqual({
      error: "States.QueryEvaluationError",
      cause,
      state: "M",
    });
    expect(facts).toMatchObject({ status: "FAILED", error: "States.QueryEvaluationError", cause });
  });

  it("can be caught", async () => {
    const guarded = { ...states.M, Catch: [{ ErrorEquals: ["States.QueryEvaluationError"], Next: "Z" }] };
    const all = { First: first, M: guarded, Z: { Type: "Succeed" } };
    const { output } = await runOnce({ StartAt: "First", States: all }, { items: { a: 1 } });

    expect(output).toMatchObject({ Error: "States.QueryEvaluationError" });
  });
});

describe("a failed evaluation in Pass and Map (K10)", () => {
  it("follows the event before the state's Entered", async () => {
    const failing = { Type: "Pass", Output: "{% $states.input.missing %}", End: true };
    const pass = { A: { Type: "Pass", Next: "B" }, B: failing };
    const { history } = await runOnce({ StartAt: "A", States: pass });
    expect(previousOf(history)).toEqual([0, 0, 2, 3, 3, 5]);

    const items = { A: { Type: "Pass", Next: "M" }, M: map({ Items: "{% 'x' %}" }) };
    const mapped = await runOnce({ StartAt: "A", States: items });
    expect(previousOf(mapped.history)).toEqual([0, 0, 2, 3, 3, 5, 6]);
  });
});

describe("an iteration that waits for its turn", () => {
  it("follows the last event of the one that gave way", async () => {
    const { history } = await runOnce({ StartAt: "M", States: { M: map({ MaxConcurrency: 1 }) } }, [1, 2]);

    const started = history.filter(({ type }) => type === "MapIterationStarted");
    expect(previousOf(started)).toEqual([3, 6]);
  });
});

describe("tolerated failures of an inline Map (K10)", () => {
  it("are taken and do nothing", async () => {
    const fails = { StartAt: "F", States: { F: { Type: "Fail", Error: "Bad" } } };
    const states = {
      M: map({ ItemProcessor: fails, ToleratedFailureCount: 5, ToleratedFailurePercentage: "{% 100 %}" }),
    };

    expect((await runOnce({ StartAt: "M", States: states }, [1])).facts).toMatchObject({
      status: "FAILED",
      error: "Bad",
    });
  });
});

describe("the context object (K10)", () => {
  it("counts retries only where a state can be retried", async () => {
    const seen: unknown[] = [];
    const count = "{% $exists($states.context.State.RetryCount) %}";
    const task = { Type: "Task", Resource: INVOKE, Arguments: { FunctionName: "f", Payload: { count } } };
    const states = { P: { Type: "Pass", Output: { count }, Next: "T" }, T: { ...task, End: true } };
    await runOnce(
      {
        StartAt: "P",
        States: { ...states, T: { ...states.T, Assign: { before: "{% $states.input %}" }, End: true } },
      },
      {},
      { f: (payload: unknown) => void seen.push(payload) },
    );
    expect(seen).toEqual([{ count: true }]);

    const { output } = await runOnce({
      StartAt: "P",
      States: { P: { ...states.P, Next: undefined, End: true } },
    });
    expect(output).toEqual({ count: false });
  });
});

describe("variables that a machine refers to (K10)", () => {
  const machine = {
    StartAt: "A",
    States: {
      A: { Type: "Pass", Assign: { b: 1, a: 2 }, Next: "M" },
      M: {
        Type: "Map",
        Items: "{% [1..$b] %}",
        ItemProcessor: {
          StartAt: "I",
          States: {
            I: {
              Type: "Pass",
              Output: { v: "{% ($own := $a + $b; $map([1], function($n) { $n + $own })) & $states.input %}" },
              End: true,
            },
          },
        },
        Next: "C",
      },
      C: {
        Type: "Choice",
        Choices: [{ Condition: "{% $a = 1 %}", Next: "Z", Assign: { c: "{% $b %}" } }],
        Default: "Z",
      },
      Z: { Type: "Succeed" },
    },
  };

  it("are told by state in Describe answers", async () => {
    const bench = openBench();
    await bench.create("m", machine);
    await bench.start("m", "r");
    const references = { M: ["b"], I: ["a", "b"], C: ["a", "b"] };
    expect(
      await bench.engine.call("DescribeStateMachine", { stateMachineArn: machineArn("m") }),
    ).toMatchObject({ variableReferences: references });
    expect(
      await bench.engine.call("DescribeStateMachineForExecution", { executionArn: runArn("m", "r") }),
    ).toMatchObject({ variableReferences: references });
    await bench.engine.stop();
  });
});

describe("a Wait (K10)", () => {
  const waiting = {
    StartAt: "W",
    States: { W: { Type: "Wait", Timestamp: "{% $states.input.at %}", End: true } },
  };

  it("beyond what the service can count fails", async () => {
    const { facts, history } = await runOnce(waiting, { at: "2199-01-01T00:00:00Z" });

    expect(facts).toMatchObject({
      status: "FAILED",
      error: "States.Runtime",
      cause:
        "An error occurred while executing the state 'W' (entered at the event id #2). Wait state delay is too long.",
    });
    expect(typesOf(history)).not.toContain("EvaluationFailed");
  });

  it("of some years is one that the run's own year ends", async () => {
    const { facts } = await runOnce(waiting, { at: "2040-01-01T00:00:00Z" });

    expect(facts.status).toBe("RUNNING");
  });
});
