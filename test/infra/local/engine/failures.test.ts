import { describe, expect, it } from "vitest";
import { delayOf, retrierFor } from "#infra/local/engine/states/retry.ts";
import { INVOKE, openBench, runArn, runOnce, WAIT_FOR_TOKEN } from "./bench.ts";

const failing =
  (name: string, message = "") =>
  () => {
    throw Object.assign(new Error(message), { name });
  };

const guarded = (rest: object) => ({
  StartAt: "T",
  States: {
    T: { Type: "Task", Resource: INVOKE, Arguments: { FunctionName: "f", Payload: {} }, ...rest, End: true },
    Caught: {
      Type: "Pass",
      Output: { error: "{% $states.input %}", kept: "{% $exists($kept) ? $kept : null %}" },
      End: true,
    },
  },
});

describe("Catch", () => {
  it("gives the error output, and its own Assign and Output", async () => {
    const plain = [{ ErrorEquals: ["Boom"], Next: "Caught" }];
    expect((await runOnce(guarded({ Catch: plain }), {}, { f: failing("Boom", "why") })).output).toEqual({
      error: { Error: "Boom", Cause: '{"errorType":"Boom","errorMessage":"why"}' },
      kept: null,
    });
    const own = [
      { ErrorEquals: ["Other"], Next: "Caught" },
      {
        ErrorEquals: ["States.TaskFailed"],
        Assign: { kept: "{% $states.errorOutput.Error %}" },
        Output: "{% $states.input.id %}",
        Next: "Caught",
      },
    ];
    expect((await runOnce(guarded({ Catch: own }), { id: 7 }, { f: failing("Boom") })).output).toEqual({
      error: 7,
      kept: "Boom",
    });
  });

  it("never catches an error of the runtime", async () => {
    const all = { Catch: [{ ErrorEquals: ["States.ALL"], Next: "Caught" }] };
    const machine = guarded(all);
    const states = { ...machine.States, T: { ...machine.States.T, Arguments: { FunctionName: "{% '' %}" } } };
    expect((await runOnce({ ...machine, States: states })).facts.error).toBe("States.Runtime");
  });

  it("sees null when a failure was answered without error and cause", async () => {
    const tokens: string[] = [];
    const bench = openBench({ f: ({ token }: { token: string }) => void tokens.push(token) });
    const machine = guarded({ Catch: [{ ErrorEquals: ["States.ALL"], Next: "Caught" }] });
    const token = "{% $states.context.Task.Token %}";
    const waiting = {
      ...machine.States.T,
      Resource: WAIT_FOR_TOKEN,
      Arguments: { FunctionName: "f", Payload: { token } },
    };
    await bench.create("m", { ...machine, States: { ...machine.States, T: waiting } });
    await bench.start("m", "r");
    await bench.settle();
    await bench.engine.call("SendTaskFailure", { taskToken: tokens[0] });
    await bench.settle();
    expect(await bench.output("m", "r")).toEqual({ error: { Error: null, Cause: null }, kept: null });
    await bench.engine.stop();
  });
});

describe("Retry", () => {
  it("counts each retrier by itself and says the count in the context", async () => {
    const errors = ["A", "B", "A", "B"];
    const seen: unknown[] = [];
    const functions = {
      f: (payload: unknown) => {
        seen.push(payload);
        const name = errors.shift();
        if (name !== undefined) failing(name)();
        return {};
      },
    };
    const machine = guarded({
      Retry: [
        { ErrorEquals: ["A"], MaxAttempts: 2 },
        { ErrorEquals: ["B"], MaxAttempts: 1 },
      ],
      Catch: [{ ErrorEquals: ["B"], Next: "Caught" }],
    });
    const t = {
      ...machine.States.T,
      Arguments: { FunctionName: "f", Payload: "{% $states.context.State.RetryCount %}" },
    };
    const { output } = await runOnce({ ...machine, States: { ...machine.States, T: t } }, {}, functions);
    expect(seen).toEqual([0, 1, 2, 3]);
    expect(output).toMatchObject({ error: { Error: "B" } });
  });

  it("does not try again with MaxAttempts 0", async () => {
    let calls = 0;
    const functions = { f: () => failing(`E${++calls}`)() };
    const retry = [{ ErrorEquals: ["States.ALL"], MaxAttempts: 0 }];
    const caught = [{ ErrorEquals: ["States.ALL"], Next: "Caught" }];
    await runOnce(guarded({ Retry: retry, Catch: caught }), {}, functions);
    expect(calls).toBe(1);
  });

  const retrier = {
    errors: ["States.ALL"],
    intervalSeconds: 3,
    maxAttempts: 9,
    backoffRate: 2,
    maxDelaySeconds: 10,
    fullJitter: false,
  };

  it("grows the delay up to MaxDelaySeconds; full jitter takes a part of it", () => {
    expect([0, 1, 2, 50].map((used) => delayOf(retrier, used, () => 0.5))).toEqual([
      3000, 6000, 10_000, 10_000,
    ]);
    expect(delayOf({ ...retrier, fullJitter: true }, 1, () => 0.5)).toBe(3000);
  });

  it("knows what its wildcards leave out", () => {
    const takes = (name: string, error: string, heartbeat?: true) =>
      retrierFor(
        [{ ...retrier, errors: [name] }],
        { error, cause: undefined, ...(heartbeat && { heartbeat }) },
        [],
      ) !== undefined;
    expect(takes("States.ALL", "States.Timeout")).toBe(true);
    expect(takes("States.ALL", "States.Runtime")).toBe(false);
    expect(takes("States.ALL", "States.DataLimitExceeded")).toBe(false);
    expect(takes("States.TaskFailed", "Boom")).toBe(true);
    expect(takes("States.TaskFailed", "States.Timeout")).toBe(false);
    expect(takes("States.HeartbeatTimeout", "States.Timeout")).toBe(false);
    expect(takes("States.HeartbeatTimeout", "States.Timeout", true)).toBe(true);
    expect(takes("States.Runtime", "States.Runtime")).toBe(false);
  });
});

describe("limits", () => {
  it("fails a run whose history is full, whatever its catchers say", async () => {
    const states = {
      A: { Type: "Pass", Next: "B" },
      B: { Type: "Choice", Choices: [{ Condition: "{% false %}", Next: "End" }], Default: "A" },
      End: { Type: "Succeed" },
    };
    const bench = openBench();
    await bench.create("m", { StartAt: "A", States: states });
    await bench.start("m", "r");
    await bench.settle();
    const last = await bench.engine.call("GetExecutionHistory", {
      executionArn: runArn("m", "r"),
      reverseOrder: true,
      maxResults: 1,
    });
    expect(last).toMatchObject({ events: [{ id: 25_000, type: "ExecutionFailed" }] });
    expect((await bench.facts("m", "r")).redriveStatus).toBe("NOT_REDRIVABLE");
    await bench.engine.stop();
  });

  it.each([
    [262_144, "SUCCEEDED"],
    [262_145, "FAILED"],
  ])("takes a state's output of 256 KiB and no more: %i bytes", async (bytes, status) => {
    const states = { A: { Type: "Pass", Output: `{% $pad('', ${bytes - 2}, 'x') %}`, End: true } };
    expect((await runOnce({ StartAt: "A", States: states })).facts.status).toBe(status);
  });
});
