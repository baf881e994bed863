import { TestStateCommand, type TestStateCommandInput } from "@aws-sdk/client-sfn";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type Bench, INVOKE, openBench, ROLE, SYNC, WAIT_FOR_TOKEN } from "./bench.ts";
import { type OpenDoor, openDoor } from "./door.ts";

let [bench, door]: [Bench, OpenDoor] = [] as never;

beforeAll(async () => {
  bench = openBench(
    {
      work: ({ n }: { n: number }) => n + 1,
      flaky: () => {
        throw Object.assign(new Error("no"), { name: "Flaky" });
      },
    },
    { deadline: 500 },
  );
  door = await openDoor(bench.engine);
});

afterAll(async () => {
  await door.close();
  await bench.engine.stop();
});

const states = (state: object) => JSON.stringify({ QueryLanguage: "JSONata", ...state });

const test = async (state: object | string, rest: Partial<TestStateCommandInput> = {}) => {
  const definition = typeof state === "string" ? state : states(state);
  const { $metadata: _, ...said } = await door.client.send(
    new TestStateCommand({ definition, roleArn: ROLE, ...rest }),
  );
  return said;
};

const task = (rest: object = {}) => ({
  Type: "Task",
  Resource: INVOKE,
  Arguments: { FunctionName: "work", Payload: { n: "{% $states.input.n %}" } },
  Output: "{% $states.result.Payload %}",
  End: true,
  ...rest,
});

describe("TestState", () => {
  it("tries each kind of state by itself, and nothing is left of it", async () => {
    const pass = { Type: "Pass", Output: "{% $states.input.a & $b %}", Next: "There" };
    expect(await test(pass, { input: '{"a":"x"}', variables: '{"b":"{% no %}"}' })).toEqual({
      ...{ output: '"x{% no %}"', nextState: "There", status: "SUCCEEDED" },
    });
    const choice = {
      Type: "Choice",
      Choices: [{ Condition: "{% $states.input.n > 1 %}", Next: "Many" }],
      Default: "Few",
    };
    expect((await test(choice, { input: '{"n":2}' })).nextState).toBe("Many");
    expect((await test(choice, { input: '{"n":0}' })).nextState).toBe("Few");
    expect(await test({ Type: "Wait", Seconds: 86_400, Next: "W" })).toMatchObject({
      ...{ nextState: "W", status: "SUCCEEDED" },
    });
    expect(await test({ Type: "Fail", Error: "Bad", Cause: "why" })).toEqual({
      ...{ error: "Bad", cause: "why", status: "FAILED" },
    });
    expect(await test(task(), { input: '{"n":1}' })).toEqual({ output: "2", status: "SUCCEEDED" });
    expect(await bench.engine.call("ListStateMachines", {})).toEqual({ stateMachines: [] });
  });

  it("says what was caught, and what would be tried again when", async () => {
    const failing = task({
      Arguments: { FunctionName: "flaky" },
      Retry: [{ ErrorEquals: ["Flaky"], IntervalSeconds: 3, MaxAttempts: 2 }],
      Catch: [{ ErrorEquals: ["States.ALL"], Output: "{% $states.errorOutput.Error %}", Next: "Mend" }],
    });
    const debug = { inspectionLevel: "DEBUG", stateConfiguration: { retrierRetryCount: 1 } } as const;
    expect(await test(failing, debug)).toMatchObject({
      ...{ error: "Flaky", status: "RETRIABLE" },
      inspectionData: { errorDetails: { retryIndex: 0, retryBackoffIntervalSeconds: 6 } },
    });
    expect(await test(failing, { ...debug, stateConfiguration: { retrierRetryCount: 2 } })).toMatchObject({
      ...{ error: "Flaky", output: '"Flaky"', nextState: "Mend", status: "CAUGHT_ERROR" },
      inspectionData: { errorDetails: { catchIndex: 0 } },
    });
  });

  it("shows what went in, what came out and what was assigned", async () => {
    const { inspectionData } = await test(task({ Assign: { m: "{% $states.result.Payload %}" } }), {
      ...{ input: '{"n":1}', inspectionLevel: "DEBUG", variables: '{"k":0}' },
    });
    expect(inspectionData).toMatchObject({
      input: '{"n":1}',
      afterArguments: '{"FunctionName":"work","Payload":{"n":1}}',
      result: expect.stringContaining('"Payload":2'),
      variables: '{"k":0,"m":2}',
    });
  });

  it("gives a mock instead of doing it: tasks that wait, child runs, Map and Parallel", async () => {
    const inner = { StartAt: "I", States: { I: { Type: "Pass", End: true } } };
    const parked = { ...task(), Resource: WAIT_FOR_TOKEN, Output: "{% $states.result %}" };
    const token = { FunctionName: "park", Payload: "{% $states.context.Task.Token %}" };
    const kinds = [
      { ...parked, Arguments: token },
      { ...task({ Output: "{% $states.result %}" }), Resource: SYNC, Arguments: { StateMachineArn: "arn" } },
      { Type: "Map", Items: [1], ItemProcessor: inner, End: true },
      { Type: "Parallel", Branches: [inner], End: true },
    ];
    for (const kind of kinds) {
      expect(await test(kind, { mock: { result: "[7]" } })).toEqual({ output: "[7]", status: "SUCCEEDED" });
      const mock = { errorOutput: { error: "Late", cause: "gone" } };
      expect(await test(kind, { mock })).toEqual({ error: "Late", cause: "gone", status: "FAILED" });
      await expect(test(kind)).rejects.toMatchObject({ name: "ValidationException" });
    }
    await expect(test({ Type: "Succeed" }, { mock: { result: "1" } })).rejects.toMatchObject({
      name: "ValidationException",
    });
  });

  it("finds a state in a machine by its name, inside a Map, too", async () => {
    const inner = { StartAt: "I", States: { I: { Type: "Pass", Output: "inside", End: true } } };
    const map = { Type: "Map", ItemProcessor: inner, End: true };
    const machine = states({ StartAt: "M", States: { M: map } });
    expect(await test(machine, { stateName: "I" })).toEqual({ output: '"inside"', status: "SUCCEEDED" });
    await expect(test(machine, { stateName: "No" })).rejects.toMatchObject({ name: "ValidationException" });
    await expect(test(machine)).rejects.toMatchObject({ name: "ValidationException" });
  });

  it("refuses what is wrong with the service's names, and ends what never would", async () => {
    await expect(test("{")).rejects.toMatchObject({ name: "InvalidDefinition" });
    await expect(test({ Type: "Pass", Result: 1, End: true })).rejects.toThrow("at /States/State/Result");
    await expect(test({ Type: "Pass", End: true }, { input: "{" })).rejects.toMatchObject({
      name: "InvalidExecutionInput",
    });
    await expect(test({ Type: "Pass", End: true }, { context: "{}" })).rejects.toThrow("not supported");
    const endless = { Type: "Pass", Output: "{% ($f := function($n) { $f($n + 1) }; $f(1)) %}", End: true };
    expect(await test(endless)).toMatchObject({ error: "States.QueryEvaluationError", status: "FAILED" });
  });
});
