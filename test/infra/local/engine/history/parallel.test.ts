import { describe, expect, it } from "vitest";
import { INVOKE, previousOf, runOnce, typesOf } from "../bench.ts";

const invoke = (name: string, rest: object = { End: true }) => ({
  Type: "Task",
  Resource: INVOKE,
  Arguments: { FunctionName: name, Payload: {} },
  ...rest,
});

const failing = (name: string, message: string) => () => {
  throw Object.assign(new Error(message), { name });
};

const undefinedPass = { Type: "Pass", Output: { v: "{% $states.input.missing %}" }, End: true };

const causeOf = (state: string, entered: number, field: string) =>
  `An error occurred while executing the state '${state}' (entered at the event id #${entered}). ` +
  `The JSONata expression '$states.input.missing' specified for the field '${field}' returned nothing (undefined).`;

describe("history of Parallel", () => {
  const twoSteps = (name: string) => ({
    StartAt: `${name}1`,
    States: { [`${name}1`]: { Type: "Pass", Next: `${name}2` }, [`${name}2`]: { Type: "Pass", End: true } },
  });
  const parallel = (branches: object[], rest: object = { End: true }) => ({
    Type: "Parallel",
    Branches: branches,
    ...rest,
  });

  it("chains each branch to the Started event and goes on from the last event of any", async () => {
    const states = {
      P: parallel([twoSteps("A"), twoSteps("B")], { Next: "After" }),
      After: { Type: "Pass", End: true },
    };
    const { history, output } = await runOnce({ StartAt: "P", States: states }, { x: "a" });
    expect(output).toEqual([{ x: "a" }, { x: "a" }]);
    expect(typesOf(history).slice(0, 3)).toEqual([
      "ExecutionStarted",
      "ParallelStateEntered",
      "ParallelStateStarted",
    ]);
    expect(typesOf(history).slice(11)).toEqual([
      "ParallelStateSucceeded",
      "ParallelStateExited",
      "PassStateEntered",
      "PassStateExited",
      "ExecutionSucceeded",
    ]);
    expect(history[11]?.previousEventId).toBe(11);
    expect(history[12]?.previousEventId).toBe(11);
    expect(history[13]?.previousEventId).toBe(13);
    const firsts = history.filter((event) =>
      ["A1", "B1"].includes((event.stateEnteredEventDetails as { name: string })?.name),
    );
    expect(previousOf(firsts)).toEqual([3, 3]);
  });

  it("passes a branch's own failure through", async () => {
    const boom = { StartAt: "Boom", States: { Boom: { Type: "Fail", Error: "MyError", Cause: "my cause" } } };
    const { history } = await runOnce({ StartAt: "P", States: { P: parallel([boom]) } });
    expect(typesOf(history).slice(2)).toEqual([
      "ParallelStateStarted",
      "FailStateEntered",
      "ParallelStateFailed",
      "ExecutionFailed",
    ]);
    expect(previousOf(history)).toEqual([0, 0, 2, 3, 4, 5]);
    expect(history[4]).not.toHaveProperty("parallelStateFailedEventDetails");
    expect(history[5]?.executionFailedEventDetails).toEqual({ error: "MyError", cause: "my cause" });
  });

  it("leaves no Failed event for an error of the runtime", async () => {
    const choice = {
      StartAt: "C",
      States: {
        C: { Type: "Choice", Choices: [{ Condition: "{% false %}", Next: "D" }] },
        D: { Type: "Succeed" },
      },
    };
    const guarded = { Catch: [{ ErrorEquals: ["States.ALL"], Next: "Z" }], End: true };
    const states = { P: parallel([choice], guarded), Z: { Type: "Succeed" } };
    const { history } = await runOnce({ StartAt: "P", States: states });
    expect(typesOf(history).slice(2)).toEqual([
      "ParallelStateStarted",
      "ChoiceStateEntered",
      "ExecutionFailed",
    ]);
    expect(previousOf(history)).toEqual([0, 0, 2, 3, 4]);
  });

  it("exits with the error output when it is caught", async () => {
    const undef = { StartAt: "Undef", States: { Undef: undefinedPass } };
    const guarded = { Catch: [{ ErrorEquals: ["States.ALL"], Next: "Handled" }], End: true };
    const states = { P: parallel([undef], guarded), Handled: { Type: "Pass", End: true } };
    const { history, output } = await runOnce({ StartAt: "P", States: states }, { x: "a" });
    expect(typesOf(history)).toEqual([
      "ExecutionStarted",
      "ParallelStateEntered",
      "ParallelStateStarted",
      "PassStateEntered",
      "EvaluationFailed",
      "ParallelStateFailed",
      "ParallelStateExited",
      "PassStateEntered",
      "PassStateExited",
      "ExecutionSucceeded",
    ]);
    expect(previousOf(history)).toEqual([0, 0, 2, 3, 3, 5, 6, 7, 8, 9]);
    expect(output).toEqual({ Error: "States.QueryEvaluationError", Cause: causeOf("Undef", 4, "Output/v") });
  });

  it("starts again when it is retried, and fails once the retries are used up", async () => {
    const boom = { StartAt: "Boom", States: { Boom: { Type: "Fail", Error: "MyError" } } };
    const retry = { Retry: [{ ErrorEquals: ["States.ALL"], MaxAttempts: 1 }], End: true };
    const { history } = await runOnce({ StartAt: "P", States: { P: parallel([boom], retry) } });
    expect(typesOf(history).slice(2)).toEqual([
      "ParallelStateStarted",
      "FailStateEntered",
      "ParallelStateStarted",
      "FailStateEntered",
      "ParallelStateFailed",
      "ExecutionFailed",
    ]);
    expect(previousOf(history)).toEqual([0, 0, 2, 3, 4, 5, 6, 7]);
  });

  it("records a task that ended its branch as aborted, beside the chain", async () => {
    const branch = { StartAt: "Send", States: { Send: invoke("bad") } };
    const guarded = { Catch: [{ ErrorEquals: ["States.ALL"], Next: "Handled" }], End: true };
    const states = { P: parallel([branch], guarded), Handled: { Type: "Pass", End: true } };
    const { history } = await runOnce({ StartAt: "P", States: states }, {}, { bad: failing("Boom", "why") });
    expect(typesOf(history).slice(6)).toEqual([
      "TaskFailed",
      "TaskStateAborted",
      "ParallelStateFailed",
      "ParallelStateExited",
      "PassStateEntered",
      "PassStateExited",
      "ExecutionSucceeded",
    ]);
    expect(previousOf(history)).toEqual([0, 0, 2, 3, 4, 5, 6, 7, 7, 9, 10, 11, 12]);
  });

  it("aborts the branches that were still at work", async () => {
    const wait = { StartAt: "W", States: { W: { Type: "Wait", Seconds: 999, End: true } } };
    const branch = { StartAt: "Send", States: { Send: invoke("bad") } };
    const { history } = await runOnce(
      { StartAt: "P", States: { P: parallel([wait, branch]) } },
      {},
      { bad: failing("Boom", "") },
    );
    expect(typesOf(history)).toContain("WaitStateAborted");
    expect(typesOf(history).at(-1)).toBe("ExecutionFailed");
  });

  it("records a catcher whose own Output fails from before the Failed event", async () => {
    const boom = { StartAt: "Boom", States: { Boom: { Type: "Fail", Error: "MyError" } } };
    const catchers = [
      { ErrorEquals: ["Other"], Next: "Done" },
      { ErrorEquals: ["States.ALL"], Output: { v: "{% $states.input.missing %}" }, Next: "Done" },
    ];
    const states = { P: parallel([boom], { Catch: catchers, End: true }), Done: { Type: "Pass", End: true } };
    const { history, facts } = await runOnce({ StartAt: "P", States: states });
    expect(typesOf(history).slice(3)).toEqual([
      "FailStateEntered",
      "ParallelStateFailed",
      "EvaluationFailed",
      "ParallelStateFailed",
      "ExecutionFailed",
    ]);
    expect(previousOf(history)).toEqual([0, 0, 2, 3, 4, 4, 6, 7]);
    expect(facts.cause).toBe(causeOf("P", 2, "Catch[1]/Output/v"));
  });
});
