import { describe, expect, it } from "vitest";
import { INVOKE, openBench, runOnce, WAIT_FOR_TOKEN } from "./bench.ts";

const task = (functionName: string, payload: unknown = {}, rest: object = {}) => ({
  Type: "Task",
  Resource: INVOKE,
  Arguments: { FunctionName: functionName, Payload: payload },
  ...rest,
});

describe("Task lambda:invoke", () => {
  it("calls the function by its bare name and gives the service's result", async () => {
    const states = {
      T: task(
        "arn:aws:lambda:eu-west-2:000000000000:function:double:live",
        { n: "{% $states.input.n %}" },
        {
          Output: {
            n: "{% $states.result.Payload.n %}",
            code: "{% $states.result.StatusCode %}",
            v: "{% $states.result.ExecutedVersion %}",
          },
          End: true,
        },
      ),
    };
    const { output } = await runOnce(
      { StartAt: "T", States: states },
      { n: 4 },
      {
        double: (payload: { n: number }) => ({ n: payload.n * 2 }),
      },
    );
    expect(output).toEqual({ n: 8, code: 200, v: "$LATEST" });
  });

  it("makes null of a function that returns nothing", async () => {
    const states = { T: task("quiet", {}, { Output: "{% $states.result.Payload %}", End: true }) };
    expect(
      (await runOnce({ StartAt: "T", States: states }, {}, { quiet: () => undefined })).output,
    ).toBeNull();
  });
});

describe("Map", () => {
  it("keeps results in order of the items and gives each its place in the context", async () => {
    const states = {
      M: {
        Type: "Map",
        Items: "{% $states.input.list %}",
        ItemSelector: {
          at: "{% $states.context.Map.Item.Index %}",
          is: "{% $states.context.Map.Item.Value %}",
        },
        MaxConcurrency: 2,
        ItemProcessor: {
          ProcessorConfig: { Mode: "INLINE" },
          StartAt: "I",
          States: {
            I: { Type: "Pass", Output: "{% $states.input.at & ':' & $states.input.is %}", End: true },
          },
        },
        End: true,
      },
    };
    expect((await runOnce({ StartAt: "M", States: states }, { list: ["a", "b", "c"] })).output).toEqual([
      "0:a",
      "1:b",
      "2:c",
    ]);
  });

  it("never runs more iterations at a time than MaxConcurrency", async () => {
    let [now, most] = [0, 0];
    const functions = {
      slow: async () => {
        most = Math.max(most, ++now);
        await new Promise((resolve) => setImmediate(resolve));
        now--;
        return {};
      },
    };
    const states = {
      M: {
        Type: "Map",
        Items: [1, 2, 3, 4, 5, 6, 7],
        MaxConcurrency: "{% 3 %}",
        ItemProcessor: { StartAt: "I", States: { I: task("slow", {}, { End: true }) } },
        Output: "{% $count($states.result) %}",
        End: true,
      },
    };
    expect((await runOnce({ StartAt: "M", States: states }, {}, functions)).output).toBe(7);
    expect(most).toBe(3);
  });

  it("gives an empty list for no items", async () => {
    const states = {
      M: {
        Type: "Map",
        Items: [],
        ItemProcessor: { StartAt: "I", States: { I: { Type: "Pass", End: true } } },
        End: true,
      },
    };
    expect((await runOnce({ StartAt: "M", States: states })).output).toEqual([]);
  });
});

describe("Task with a token", () => {
  const machine = {
    StartAt: "Park",
    States: {
      Park: {
        Type: "Task",
        Resource: WAIT_FOR_TOKEN,
        Arguments: { FunctionName: "park", Payload: { token: "{% $states.context.Task.Token %}" } },
        End: true,
      },
    },
  };

  it("is answered from outside", async () => {
    const tokens: string[] = [];
    const bench = openBench({ park: ({ token }: { token: string }) => void tokens.push(token) });
    await bench.create("m", machine);
    await bench.start("m", "r");
    await bench.settle();
    await bench.engine.call("SendTaskSuccess", { taskToken: tokens[0], output: '{"ok":true}' });
    await bench.settle();
    expect(await bench.output("m", "r")).toEqual({ ok: true });
    await bench.engine.stop();
  });

  it("may be answered by the very function that holds the token, before it returns", async () => {
    const bench = openBench({
      park: async ({ token }: { token: string }) => {
        await bench.engine.call("SendTaskSuccess", { taskToken: token, output: '"early"' });
        return "late";
      },
    });
    await bench.create("m", machine);
    await bench.start("m", "r");
    await bench.settle();
    expect(await bench.output("m", "r")).toBe("early");
    await bench.engine.stop();
  });
});
