import { describe, expect, it } from "vitest";
import { openBench, typesOf, WAIT_FOR_TOKEN } from "./bench.ts";

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
