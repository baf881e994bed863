import { describe, expect, it } from "vitest";
import { machineArn, openBench, runArn, SYNC, typesOf } from "./bench.ts";

describe("a child run", () => {
  const sync = (rest: object = {}) => ({
    Type: "Task",
    Resource: SYNC,
    Arguments: { StateMachineArn: machineArn("child"), Name: "c", Input: { id: "{% $states.input.id %}" } },
    End: true,
    ...rest,
  });

  it("gives its output as JSON to the state that waits for it", async () => {
    const bench = openBench();
    await bench.create("child", {
      StartAt: "A",
      States: { A: { Type: "Pass", Output: { got: "{% $states.input.id %}" }, End: true } },
    });
    await bench.create("m", {
      StartAt: "S",
      States: { S: sync({ Output: "{% $states.result.Output.got %}" }) },
    });
    await bench.start("m", "r", { id: "p1" });
    await bench.settle();
    expect(await bench.output("m", "r")).toBe("p1");
    const history = await bench.history("m", "r");
    expect(typesOf(history).slice(2, 6)).toEqual([
      "TaskScheduled",
      "TaskStarted",
      "TaskSubmitted",
      "TaskSucceeded",
    ]);
    expect(history[2]?.taskScheduledEventDetails).toMatchObject({
      resource: "startExecution.sync:2",
      resourceType: "states",
    });
    await bench.engine.stop();
  });

  it("fails the state as States.TaskFailed, with its description as cause", async () => {
    const bench = openBench();
    await bench.create("child", {
      StartAt: "F",
      States: { F: { Type: "Fail", Error: "Boom", Cause: "custom cause" } },
    });
    await bench.create("m", { StartAt: "S", States: { S: sync() } });
    await bench.start("m", "r", { id: "p1" });
    await bench.settle();
    const facts = await bench.facts("m", "r");
    expect(facts).toMatchObject({ status: "FAILED", error: "States.TaskFailed" });
    const at = Date.parse("2026-11-02T09:00:00Z");
    expect(facts.cause).toBe(
      `{"Cause":"custom cause","Error":"Boom","ExecutionArn":"${runArn("child", "c")}","Input":"{\\"id\\":\\"p1\\"}",` +
        `"InputDetails":{"Included":true},"Name":"c","RedriveCount":0,"RedriveStatus":"REDRIVABLE","StartDate":${at},` +
        `"StateMachineArn":"${machineArn("child")}","Status":"FAILED","StopDate":${at}}`,
    );
    await bench.engine.stop();
  });

  it("whose name was used before fails the state by the service's own error", async () => {
    const bench = openBench();
    await bench.create("child", { StartAt: "A", States: { A: { Type: "Pass", End: true } } });
    await bench.create("m", { StartAt: "S", States: { S: sync() } });
    await bench.start("child", "c", { id: "other" });
    await bench.start("m", "r", { id: "p1" });
    await bench.settle();
    expect((await bench.facts("m", "r")).error).toBe("StepFunctions.ExecutionAlreadyExistsException");
    await bench.engine.stop();
  });

  it("is aborted with its parent, and its own children with it", async () => {
    const bench = openBench();
    await bench.create("grandchild", {
      StartAt: "W",
      States: { W: { Type: "Wait", Seconds: 9999, End: true } },
    });
    const nested = { StateMachineArn: machineArn("grandchild"), Name: "g" };
    await bench.create("child", { StartAt: "S", States: { S: sync({ Arguments: nested }) } });
    await bench.create("m", { StartAt: "S", States: { S: sync() } });
    await bench.start("m", "r", { id: "p1" });
    await bench.settle();
    await bench.engine.call("StopExecution", { executionArn: runArn("m", "r"), error: "Superseded" });
    expect(await bench.facts("m", "r")).toMatchObject({ status: "ABORTED", error: "Superseded" });
    expect((await bench.facts("child", "c")).status).toBe("ABORTED");
    expect((await bench.facts("grandchild", "g")).status).toBe("ABORTED");
    await bench.engine.stop();
  });

  it("is aborted when another branch of its parent fails", async () => {
    const bench = openBench();
    await bench.create("child", { StartAt: "W", States: { W: { Type: "Wait", Seconds: 9999, End: true } } });
    const branches = [
      { StartAt: "S", States: { S: sync() } },
      {
        StartAt: "W",
        States: { W: { Type: "Wait", Seconds: 5, Next: "F" }, F: { Type: "Fail", Error: "Boom" } },
      },
    ];
    await bench.create("m", {
      StartAt: "P",
      States: { P: { Type: "Parallel", Branches: branches, End: true } },
    });
    await bench.start("m", "r", { id: "p1" });
    await bench.pass(5);
    expect((await bench.facts("child", "c")).status).toBe("ABORTED");
    expect(await bench.facts("m", "r")).toMatchObject({ status: "FAILED", error: "Boom" });
    await bench.engine.stop();
  });
});
