import { describe, expect, it } from "vitest";
import { INVOKE, openBench, previousOf, runOnce, typesOf, WAIT_FOR_TOKEN } from "../bench.ts";

const invoke = (name: string, rest: object = { End: true }) => ({
  Type: "Task",
  Resource: INVOKE,
  Arguments: { FunctionName: name, Payload: {} },
  ...rest,
});

const failing = (name: string, message: string) => () => {
  throw Object.assign(new Error(message), { name });
};

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
