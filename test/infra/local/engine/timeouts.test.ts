import { describe, expect, it } from "vitest";
import { INVOKE, openBench, runArn } from "./bench.ts";

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
