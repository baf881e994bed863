import { describe, expect, it } from "vitest";
import { INVOKE, machineArn, openBench, runOnce } from "../bench.ts";

describe("a function's result that is too large (K10)", () => {
  const large = { f: () => "x".repeat(262_144) };
  const task = (errors: string) => ({
    StartAt: "T",
    States: {
      T: {
        Type: "Task",
        Resource: INVOKE,
        Arguments: { FunctionName: "f" },
        Catch: [{ ErrorEquals: [errors], Next: "Z" }],
        End: true,
      },
      Z: { Type: "Succeed" },
    },
  });

  it.each(["States.ALL", "States.TaskFailed", "States.DataLimitExceeded"])(
    "is caught by %s",
    async (errors) => {
      expect((await runOnce(task(errors), {}, large)).output).toEqual({
        Error: "States.DataLimitExceeded",
        Cause:
          "The state/task 'lambda' returned a result with a size exceeding the maximum number of bytes service limit.",
      });
    },
  );

  it("is unlike an output that the state itself makes too large: that only its own name catches", async () => {
    const machine = task("States.ALL");
    const made = { ...machine.States.T, Output: "{% $pad('', 262145, 'x') %}" };
    const { facts } = await runOnce(
      { ...machine, States: { ...machine.States, T: made } },
      {},
      { f: () => 1 },
    );

    expect(facts).toMatchObject({ status: "FAILED", error: "States.DataLimitExceeded" });
  });
});

describe("what is nested too deep (K9.10)", () => {
  const deep = (levels: number) => `${"[".repeat(levels)}${"]".repeat(levels)}`;

  it("is refused as input with the service's error", async () => {
    const bench = openBench();
    await bench.create("m", { StartAt: "Z", States: { Z: { Type: "Succeed" } } });
    const start = (input: string) =>
      bench.engine.call("StartExecution", { stateMachineArn: machineArn("m"), input });

    await expect(start(deep(1001))).rejects.toMatchObject({ name: "InvalidExecutionInput" });
    await expect(start(deep(100_000))).rejects.toMatchObject({ name: "InvalidExecutionInput" });
    await start(deep(1000));
    await start(JSON.stringify("[".repeat(5000)));
    await bench.engine.stop();
  });

  it("is refused as a task's output, and as a definition", async () => {
    const bench = openBench();
    const create = (definition: string) =>
      bench.engine.call("CreateStateMachine", { name: "m", definition, roleArn: "arn:aws:iam::0:role/r" });

    await expect(create(`{"States":${deep(1001)}}`)).rejects.toMatchObject({ name: "InvalidDefinition" });
    await expect(
      bench.engine.call("SendTaskSuccess", { taskToken: "t", output: deep(1001) }),
    ).rejects.toMatchObject({ name: "InvalidOutput" });
    await bench.engine.stop();
  });

  it("fails the state whose expression makes it, or whose function gives it", async () => {
    const nest = "{% $reduce([1..5000], function($a) { [[$a]] }, 0) %}";
    const made = await runOnce({ StartAt: "P", States: { P: { Type: "Pass", Output: nest, End: true } } });
    expect(made.facts.error).toBe("States.QueryEvaluationError");

    const task = { Type: "Task", Resource: INVOKE, Arguments: { FunctionName: "f" }, End: true };
    const given = await runOnce(
      { StartAt: "T", States: { T: task } },
      {},
      { f: () => JSON.parse(deep(5000)) },
    );
    expect(given.facts).toMatchObject({ status: "FAILED", error: "States.Runtime" });
  });
});
