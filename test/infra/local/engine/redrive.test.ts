import { describe, expect, it } from "vitest";
import { type Bench, INVOKE, openBench, runArn, typesOf } from "./bench.ts";

const task = (name: string, rest: object = { End: true }) => ({
  Type: "Task",
  Resource: INVOKE,
  Arguments: { FunctionName: name, Payload: { redrives: "{% $states.context.Execution.RedriveCount %}" } },
  Output: "{% $states.result.Payload %}",
  ...rest,
});

const redrive = (bench: Bench, clientToken?: string) =>
  bench.engine.call("RedriveExecution", {
    executionArn: runArn("m", "r"),
    ...(clientToken && { clientToken }),
  });

/** Functions that fail until they are mended, and count their calls. */
const mendable = () => {
  const calls: Record<string, number> = {};
  const state = { mended: false };
  const count = (name: string) => {
    calls[name] = (calls[name] ?? 0) + 1;
  };
  const functions = {
    good: () => {
      count("good");
      return "good";
    },
    bad: ({ redrives }: { redrives: number }) => {
      count("bad");
      if (!state.mended) throw Object.assign(new Error("not yet"), { name: "Broken" });
      return `mended in redrive ${redrives}`;
    },
  };
  return { calls, functions, mend: () => Object.assign(state, { mended: true }) };
};

describe("RedriveExecution", () => {
  it("goes on from the failed state and leaves what succeeded alone", async () => {
    const { calls, functions, mend } = mendable();
    const bench = openBench(functions);
    await bench.create("m", { StartAt: "A", States: { A: task("good", { Next: "B" }), B: task("bad") } });
    await bench.start("m", "r");
    await bench.settle();
    mend();
    await redrive(bench);
    await bench.settle();
    expect(await bench.output("m", "r")).toBe("mended in redrive 1");
    expect(calls).toEqual({ good: 1, bad: 2 });
    const history = await bench.history("m", "r");
    const at = history.findIndex((event) => event.type === "ExecutionRedriven");
    expect(history[at]?.executionRedrivenEventDetails).toEqual({ redriveCount: 1 });
    expect(typesOf(history.slice(at + 1))).toEqual([
      "TaskScheduled",
      "TaskStarted",
      "TaskSucceeded",
      "TaskStateExited",
      "ExecutionSucceeded",
    ]);
    expect(await bench.facts("m", "r")).toMatchObject({ redriveCount: 1, redriveStatus: "NOT_REDRIVABLE" });
    await bench.engine.stop();
  });

  it("keeps the branches and iterations that were done", async () => {
    const { calls, functions, mend } = mendable();
    const bench = openBench(functions);
    const map = {
      Type: "Map",
      Items: [1, 2],
      MaxConcurrency: 1,
      ItemProcessor: {
        StartAt: "Which",
        States: {
          Which: {
            Type: "Choice",
            Choices: [{ Condition: "{% $states.input = 1 %}", Next: "One" }],
            Default: "Two",
          },
          One: task("good"),
          Two: task("bad"),
        },
      },
      End: true,
    };
    const branches = [
      { StartAt: "G", States: { G: task("good") } },
      { StartAt: "M", States: { M: map } },
    ];
    await bench.create("m", {
      StartAt: "P",
      States: { P: { Type: "Parallel", Branches: branches, End: true } },
    });
    await bench.start("m", "r");
    await bench.settle();
    expect((await bench.facts("m", "r")).error).toBe("Broken");
    mend();
    await redrive(bench);
    await bench.settle();
    expect(await bench.output("m", "r")).toEqual(["good", ["good", "mended in redrive 1"]]);
    expect(calls).toEqual({ good: 2, bad: 2 });
    await bench.engine.stop();
  });

  it("goes on with a run that was stopped while it waited, and sets its timeout anew", async () => {
    const bench = openBench();
    const wait = { W: { Type: "Wait", Seconds: 60, End: true } };
    await bench.create("m", { StartAt: "W", TimeoutSeconds: 100, States: wait });
    await bench.start("m", "r");
    await bench.pass(50);
    await bench.engine.call("StopExecution", { executionArn: runArn("m", "r") });
    await redrive(bench);
    await bench.pass(60);
    expect((await bench.facts("m", "r")).status).toBe("SUCCEEDED");
    await bench.engine.stop();
  });

  it("answers a repeated client token with the same redrive", async () => {
    const bench = openBench(mendable().functions);
    await bench.create("m", { StartAt: "B", States: { B: task("bad") } });
    await bench.start("m", "r");
    await bench.settle();
    const first = await redrive(bench, "again");
    await bench.pass(60);
    expect(await redrive(bench, "again")).toEqual(first);
    expect((await bench.facts("m", "r")).redriveCount).toBe(1);
    await bench.engine.stop();
  });

  it("refuses a run that is open, has succeeded, or closed more than 14 days ago", async () => {
    const { functions, mend } = mendable();
    const bench = openBench(functions);
    await bench.create("m", {
      StartAt: "W",
      States: { W: { Type: "Wait", Seconds: 10, Next: "B" }, B: task("bad") },
    });
    await bench.start("m", "r");
    const refused = (reason: string) =>
      expect(redrive(bench)).rejects.toMatchObject({
        name: "ExecutionNotRedrivable",
        message: expect.stringContaining(reason),
      });
    await refused("Execution is RUNNING and cannot be redriven");
    await bench.pass(10);
    bench.clock.pass(14 * 86_400 + 1);
    await refused("redrivable period");
    bench.clock.pass(-86_400);
    mend();
    await redrive(bench);
    await bench.settle();
    await refused("Execution is SUCCEEDED and cannot be redriven");
    await bench.engine.stop();
  });
});
