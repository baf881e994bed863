import { describe, expect, it } from "vitest";
import { openBench, previousOf, runOnce, typesOf } from "../bench.ts";

const ARN = "arn:aws:lambda:eu-west-2:000000000000:function:work";
const task = (rest: object = {}) => ({
  StartAt: "T",
  States: { T: { Type: "Task", Resource: ARN, End: true, ...rest } },
});

describe("history of a task that names a function by its ARN", () => {
  it("has the function's own events, input and result", async () => {
    const { history, output } = await runOnce(
      task({ TimeoutSeconds: 9 }),
      { n: 1 },
      { work: () => ({ done: true }) },
    );
    expect(typesOf(history).slice(1)).toEqual([
      "TaskStateEntered",
      "LambdaFunctionScheduled",
      "LambdaFunctionStarted",
      "LambdaFunctionSucceeded",
      "TaskStateExited",
      "ExecutionSucceeded",
    ]);
    expect(previousOf(history)).toEqual([0, 0, 2, 3, 4, 5, 6]);
    expect(history[2]?.lambdaFunctionScheduledEventDetails).toEqual({
      resource: ARN,
      input: '{"n":1}',
      inputDetails: { truncated: false },
      timeoutInSeconds: 9,
    });
    expect(history[4]?.lambdaFunctionSucceededEventDetails).toEqual({
      output: '{"done":true}',
      outputDetails: { truncated: false },
    });
    expect(output).toEqual({ done: true });
  });

  it("fails with the function's error, and is given any Arguments", async () => {
    const seen: unknown[] = [];
    const functions = {
      work: (payload: unknown) => {
        seen.push(payload);
        throw Object.assign(new Error("why"), { name: "Boom" });
      },
    };
    const { history, facts } = await runOnce(
      task({ Arguments: ["{% $states.input.n %}"] }),
      { n: 1 },
      functions,
    );
    expect(seen).toEqual([[1]]);
    expect(history[4]).toMatchObject({
      type: "LambdaFunctionFailed",
      lambdaFunctionFailedEventDetails: { error: "Boom", cause: '{"errorType":"Boom","errorMessage":"why"}' },
    });
    expect(facts.error).toBe("Boom");
  });

  it("names the ARN of a function whose result is too large", async () => {
    const { facts } = await runOnce(task(), {}, { work: () => "x".repeat(262_144) });
    expect(facts.cause).toContain(`The state/task '${ARN}' returned a result with a size exceeding`);
  });
});

describe("operations that this engine has not", () => {
  it.each([
    ["PublishStateMachineVersion", "no versions and aliases"],
    ["CreateStateMachineAlias", "no versions and aliases"],
    ["ListStateMachineAliases", "no versions and aliases"],
    ["CreateActivity", "no activities"],
    ["ListMapRuns", "no distributed Map"],
    ["StartSyncExecution", "no Express"],
    ["TagResource", "nothing has tags"],
  ])("are refused by name: %s", async (operation, why) => {
    const bench = openBench();
    await expect(bench.engine.call(operation, {})).rejects.toMatchObject({
      name: "UnknownOperationException",
      message: expect.stringContaining(why),
    });
    await bench.engine.stop();
  });
});
