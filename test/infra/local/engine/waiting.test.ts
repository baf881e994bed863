import { describe, expect, it } from "vitest";
import { INVOKE, machineArn, openBench, runArn, SYNC, typesOf, WAIT_FOR_TOKEN } from "./bench.ts";

const parked = (rest: object = {}) => ({
  StartAt: "Park",
  States: {
    Park: {
      Type: "Task",
      Resource: WAIT_FOR_TOKEN,
      Arguments: { FunctionName: "park", Payload: { token: "{% $states.context.Task.Token %}" } },
      ...rest,
      Catch: [
        { ErrorEquals: ["States.HeartbeatTimeout"], Next: "Silent" },
        { ErrorEquals: ["States.ALL"], Next: "Late" },
      ],
      End: true,
    },
    Silent: { Type: "Pass", Output: "silent", End: true },
    Late: { Type: "Pass", Output: "{% $states.input %}", End: true },
  },
});

const openParked = async (rest: object = {}) => {
  const tokens: string[] = [];
  const bench = openBench({ park: ({ token }: { token: string }) => void tokens.push(token) });
  await bench.create("m", parked(rest));
  await bench.start("m", "r");
  await bench.settle();
  const answer = (output: unknown = "answered") =>
    bench.engine.call("SendTaskSuccess", { taskToken: tokens[0], output: JSON.stringify(output) });
  return { bench, tokens, answer };
};

describe("a task that waits for its token", () => {
  it("times out when its seconds are over, and its token is worth nothing any more", async () => {
    const { bench, answer } = await openParked({ TimeoutSeconds: "{% 10 * 6 %}" });
    await bench.pass(60);
    expect(await bench.output("m", "r")).toEqual({ Error: "States.Timeout", Cause: null });
    await expect(answer()).rejects.toMatchObject({ name: "TaskTimedOut" });
    await bench.engine.stop();
  });

  it("has exactly one winner when answer and timeout meet at one instant", async () => {
    const { bench, answer } = await openParked({ TimeoutSeconds: 60 });
    bench.clock.pass(60);
    await Promise.all([answer("first"), bench.engine.fireDue()]);
    await bench.settle();
    expect(await bench.output("m", "r")).toBe("first");
    const other = await openParked({ TimeoutSeconds: 60 });
    other.bench.clock.pass(60);
    const [, late] = await Promise.allSettled([other.bench.engine.fireDue(), other.answer("second")]);
    await other.bench.settle();
    expect(late).toMatchObject({ status: "rejected", reason: { name: "TaskTimedOut" } });
    expect(await other.bench.output("m", "r")).toMatchObject({ Error: "States.Timeout" });
    await Promise.all([bench.engine.stop(), other.bench.engine.stop()]);
  });

  it("lives on heartbeats, and without one falls silent", async () => {
    const { bench, tokens } = await openParked({ HeartbeatSeconds: 30, TimeoutSeconds: 1000 });
    const beat = () => bench.engine.call("SendTaskHeartbeat", { taskToken: tokens[0] });
    await bench.pass(29);
    await beat();
    await bench.pass(29);
    await beat();
    await bench.pass(29);
    expect((await bench.facts("m", "r")).status).toBe("RUNNING");
    await bench.pass(1);
    expect(await bench.output("m", "r")).toBe("silent");
    expect(typesOf(await bench.history("m", "r"))).toContain("TaskTimedOut");
    await expect(beat()).rejects.toMatchObject({ name: "TaskTimedOut" });
    await bench.engine.stop();
  });

  it("takes one answer and refuses the second", async () => {
    const { bench, answer } = await openParked();
    const both = await Promise.allSettled([answer(1), answer(2)]);
    await bench.settle();
    expect(both.map((one) => one.status)).toEqual(["fulfilled", "rejected"]);
    expect(await bench.output("m", "r")).toBe(1);
    await bench.engine.stop();
  });

  it("ignores what its function returns or throws after the answer", async () => {
    const bench = openBench({
      park: async ({ token }: { token: string }) => {
        await bench.engine.call("SendTaskSuccess", { taskToken: token, output: '"early"' });
        throw new Error("too late to fail");
      },
    });
    await bench.create("m", parked());
    await bench.start("m", "r");
    await bench.settle();
    expect(await bench.output("m", "r")).toBe("early");
    expect(typesOf(await bench.history("m", "r"))).not.toContain("TaskFailed");
    await bench.engine.stop();
  });

  it.each([
    ["a forged token", { taskToken: "forged", output: "{}" }, "InvalidToken"],
    ["an output that is no JSON", { output: "{" }, "InvalidOutput"],
    ["an output above 256 KiB", { output: JSON.stringify("x".repeat(262_143)) }, "ValidationException"],
  ])("refuses %s", async (_what, given, name) => {
    const { bench, tokens } = await openParked();
    const request = { taskToken: tokens[0], ...given };
    await expect(bench.engine.call("SendTaskSuccess", request)).rejects.toMatchObject({ name });
    await bench.engine.stop();
  });
});

describe("a function that takes too long", () => {
  it("times out, and what it returns later changes nothing", async () => {
    let finish = () => {};
    const bench = openBench({
      slow: () =>
        new Promise<void>((resolve) => {
          finish = resolve;
        }),
    });
    const slow = {
      Type: "Task",
      Resource: INVOKE,
      Arguments: { FunctionName: "slow", Payload: {} },
      TimeoutSeconds: 5,
    };
    await bench.create("m", { StartAt: "T", States: { T: { ...slow, End: true } } });
    await bench.start("m", "r");
    await bench.engine.call("DescribeExecution", { executionArn: runArn("m", "r") });
    await bench.engine.call("DescribeExecution", { executionArn: runArn("m", "r") });
    bench.clock.pass(5);
    await bench.engine.fireDue();
    await bench.engine.call("DescribeExecution", { executionArn: runArn("m", "r") });
    finish();
    await bench.settle();
    expect(await bench.facts("m", "r")).toMatchObject({ status: "FAILED", error: "States.Timeout" });
    await bench.engine.stop();
  });
});

describe("the whole run", () => {
  const wait = { StartAt: "W", States: { W: { Type: "Wait", Seconds: 99_999_999, End: true } } };

  it("times out after the machine's TimeoutSeconds, with its error in the event alone", async () => {
    const bench = openBench();
    await bench.create("m", { ...wait, TimeoutSeconds: 100 });
    await bench.start("m", "r");
    await bench.pass(100);
    const facts = await bench.facts("m", "r");
    expect(facts.status).toBe("TIMED_OUT");
    expect(facts).not.toHaveProperty("error");
    const last = (await bench.history("m", "r")).at(-1);
    expect(last).toMatchObject({
      type: "ExecutionTimedOut",
      previousEventId: 0,
      executionTimedOutEventDetails: { error: "States.Timeout" },
    });
    await bench.engine.stop();
  });

  it("is over after one year", async () => {
    const bench = openBench();
    await bench.create("m", wait);
    await bench.start("m", "r");
    await bench.pass(365 * 86_400 - 1);
    expect((await bench.facts("m", "r")).status).toBe("RUNNING");
    await bench.pass(1);
    expect((await bench.facts("m", "r")).status).toBe("TIMED_OUT");
    await bench.engine.stop();
  });
});

describe("timers due together", () => {
  it("fire in order of due time and then of setting", async () => {
    const seen: string[] = [];
    const bench = openBench({ note: ({ name }: { name: string }) => void seen.push(name) });
    const note = { FunctionName: "note", Payload: { name: "{% $states.context.Execution.Name %}" } };
    await bench.create("m", {
      StartAt: "W",
      States: {
        W: { Type: "Wait", Seconds: "{% $states.input.s %}", Next: "N" },
        N: { Type: "Task", Resource: INVOKE, Arguments: note, End: true },
      },
    });
    const waits = { c: 20, a: 10, d: 20, b: 10, e: 20 };
    for (const [name, s] of Object.entries(waits)) await bench.start("m", name, { s });
    await bench.settle();
    bench.clock.pass(20);
    await bench.engine.fireDue();
    await bench.settle();
    expect(seen).toEqual(["a", "b", "c", "d", "e"]);
    expect((await bench.facts("m", "e")).status).toBe("SUCCEEDED");
    await bench.engine.stop();
  });
});

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
