import { describe, expect, it } from "vitest";
import { INVOKE, openBench, previousOf, runOnce, typesOf, WAIT_FOR_TOKEN } from "./bench.ts";

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

describe("history of a task", () => {
  it("names the resource, its parameters and limits, and what was assigned", async () => {
    const states = {
      T: invoke("ok", { TimeoutSeconds: 60, Assign: { a: { b: 1 } }, Output: "x", End: true }),
    };
    const { history } = await runOnce(
      { StartAt: "T", States: states },
      { in: 1 },
      { ok: () => ({ fine: true }) },
    );
    expect(typesOf(history)).toEqual([
      "ExecutionStarted",
      "TaskStateEntered",
      "TaskScheduled",
      "TaskStarted",
      "TaskSucceeded",
      "TaskStateExited",
      "ExecutionSucceeded",
    ]);
    expect(previousOf(history)).toEqual([0, 0, 2, 3, 4, 5, 6]);
    expect(history[0]?.executionStartedEventDetails).toMatchObject({
      input: '{"in":1}',
      inputDetails: { truncated: false },
      roleArn: expect.stringContaining("role"),
    });
    expect(history[2]?.taskScheduledEventDetails).toEqual({
      resource: "invoke",
      resourceType: "lambda",
      region: "eu-west-2",
      parameters: '{"FunctionName":"ok","Payload":{}}',
      timeoutInSeconds: 60,
    });
    expect(history[4]?.taskSucceededEventDetails).toMatchObject({
      resource: "invoke",
      outputDetails: { truncated: false },
    });
    expect(history[5]?.stateExitedEventDetails).toEqual({
      name: "T",
      output: '"x"',
      outputDetails: { truncated: false },
      assignedVariables: { a: '{"b":1}' },
      assignedVariablesDetails: { truncated: false },
    });
  });

  it("ends with TaskFailed and no TaskStateExited when nobody catches", async () => {
    const { history, facts } = await runOnce(
      { StartAt: "T", States: { T: invoke("bad") } },
      {},
      { bad: failing("Boom", "why") },
    );
    expect(typesOf(history).slice(3)).toEqual(["TaskStarted", "TaskFailed", "ExecutionFailed"]);
    expect(previousOf(history)).toEqual([0, 0, 2, 3, 4, 5]);
    const cause = '{"errorType":"Boom","errorMessage":"why"}';
    expect(history[4]?.taskFailedEventDetails).toEqual({
      error: "Boom",
      cause,
      resource: "invoke",
      resourceType: "lambda",
    });
    expect(history[5]?.executionFailedEventDetails).toEqual({ error: "Boom", cause });
    expect(facts).toMatchObject({ status: "FAILED", error: "Boom", cause, redriveStatus: "REDRIVABLE" });
  });

  it("submits a task that waits for its token", async () => {
    const bench = openBench({ park: () => "parked" });
    const token = "{% $states.context.Task.Token %}";
    const park = {
      Type: "Task",
      Resource: WAIT_FOR_TOKEN,
      Arguments: { FunctionName: "park", Payload: { token } },
    };
    await bench.create("m", {
      StartAt: "P",
      States: { P: { ...park, TimeoutSeconds: 100, HeartbeatSeconds: 10, End: true } },
    });
    await bench.start("m", "r");
    await bench.pass(10);
    const history = await bench.history("m", "r");
    expect(typesOf(history).slice(1)).toEqual([
      "TaskStateEntered",
      "TaskScheduled",
      "TaskStarted",
      "TaskSubmitted",
      "TaskTimedOut",
      "ExecutionFailed",
    ]);
    expect(history[2]?.taskScheduledEventDetails).toMatchObject({
      resource: "invoke.waitForTaskToken",
      heartbeatInSeconds: 10,
      timeoutInSeconds: 100,
    });
    expect(history[5]?.taskTimedOutEventDetails).toEqual({
      error: "States.Timeout",
      resource: "invoke.waitForTaskToken",
      resourceType: "lambda",
    });
    expect(history[6]?.executionFailedEventDetails).toEqual({ error: "States.Timeout" });
    await bench.engine.stop();
  });

  it("schedules each attempt of a retry anew under one entry", async () => {
    let calls = 0;
    const functions = { flaky: () => (++calls < 3 ? failing("Throttled", "slow down")() : {}) };
    const retry = [{ ErrorEquals: ["Throttled"], IntervalSeconds: 2, MaxAttempts: 3, BackoffRate: 3 }];
    const { history } = await runOnce(
      { StartAt: "T", States: { T: invoke("flaky", { Retry: retry, End: true }) } },
      {},
      functions,
    );
    expect(typesOf(history).filter((type) => type === "TaskStateEntered")).toHaveLength(1);
    const scheduled = history.filter((event) => event.type === "TaskScheduled");
    expect(scheduled.map((event) => event.timestamp - (history[0]?.timestamp ?? 0))).toEqual([0, 2, 8]);
    expect(previousOf(history)).toEqual([
      0,
      ...history.slice(1).map((event) => event.id - (event.id === 2 ? 2 : 1)),
    ]);
  });

  it("records each failed evaluation, retried or not", async () => {
    const task = {
      ...invoke("ok"),
      Arguments: { FunctionName: "ok", Payload: "{% $states.input.missing %}" },
    };
    const retry = [{ ErrorEquals: ["States.ALL"], MaxAttempts: 1 }];
    const { history, facts } = await runOnce({ StartAt: "T", States: { T: { ...task, Retry: retry } } });
    expect(typesOf(history)).toEqual([
      "ExecutionStarted",
      "TaskStateEntered",
      "EvaluationFailed",
      "EvaluationFailed",
      "ExecutionFailed",
    ]);
    expect(previousOf(history)).toEqual([0, 0, 2, 3, 4]);
    const cause = causeOf("T", 2, "Arguments/Payload");
    expect(history[2]?.evaluationFailedEventDetails).toEqual({
      error: "States.QueryEvaluationError",
      cause,
      location: "Arguments/Payload",
      state: "T",
    });
    expect(facts).toMatchObject({ error: "States.QueryEvaluationError", cause });
  });
});

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
    expect(previousOf(history)).toEqual([0, 0, 2, 3, 4, 5, 6, 7, 8, 9]);
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

describe("history of Map", () => {
  const map = (processor: object, rest: object = { End: true }) => ({
    Type: "Map",
    Items: "{% $states.input.items %}",
    ItemProcessor: { ProcessorConfig: { Mode: "INLINE" }, ...processor },
    ...rest,
  });

  it("wraps each iteration and goes on from the last one's end", async () => {
    const states = { M: map({ StartAt: "I", States: { I: { Type: "Pass", End: true } } }) };
    const { history } = await runOnce({ StartAt: "M", States: states }, { items: [1, 2] });
    expect(history).toHaveLength(14);
    expect(history[2]?.mapStateStartedEventDetails).toEqual({ length: 2 });
    const started = history.filter((event) => event.type === "MapIterationStarted");
    expect(started.map((event) => event.mapIterationStartedEventDetails)).toEqual([
      { name: "M", index: 0 },
      { name: "M", index: 1 },
    ]);
    expect(previousOf(started)).toEqual([3, 3]);
    const last = history.findLast((event) => event.type === "MapIterationSucceeded");
    const succeeded = history.find((event) => event.type === "MapStateSucceeded");
    const exited = history.find((event) => event.type === "MapStateExited");
    expect([succeeded?.previousEventId, exited?.previousEventId]).toEqual([last?.id, last?.id]);
  });

  it("exits from its Started event over no items", async () => {
    const states = { M: map({ StartAt: "I", States: { I: { Type: "Pass", End: true } } }) };
    const { history } = await runOnce({ StartAt: "M", States: states }, { items: [] });
    expect(typesOf(history).slice(1)).toEqual([
      "MapStateEntered",
      "MapStateStarted",
      "MapStateSucceeded",
      "MapStateExited",
      "ExecutionSucceeded",
    ]);
    expect(previousOf(history)).toEqual([0, 0, 2, 3, 3, 5]);
  });

  it("records a failed iteration beside the chain", async () => {
    const states = {
      M: map({ StartAt: "Undef", States: { Undef: undefinedPass } }, { MaxConcurrency: 1, End: true }),
    };
    const { history, facts } = await runOnce({ StartAt: "M", States: states }, { items: [1, 2] });
    expect(typesOf(history).slice(1)).toEqual([
      "MapStateEntered",
      "MapStateStarted",
      "MapIterationStarted",
      "PassStateEntered",
      "EvaluationFailed",
      "MapIterationFailed",
      "MapStateFailed",
      "ExecutionFailed",
    ]);
    expect(previousOf(history)).toEqual([0, 0, 2, 3, 4, 5, 6, 6, 8]);
    expect(facts.cause).toBe(causeOf("Undef", 5, "Output/v"));
  });

  it("fails before it starts when its Items fail", async () => {
    const states = { M: map({ StartAt: "I", States: { I: { Type: "Pass", End: true } } }) };
    const { history } = await runOnce({ StartAt: "M", States: states });
    expect(typesOf(history).slice(1)).toEqual([
      "MapStateEntered",
      "EvaluationFailed",
      "MapStateFailed",
      "ExecutionFailed",
    ]);
    expect(previousOf(history)).toEqual([0, 0, 2, 3, 4]);
  });
});
