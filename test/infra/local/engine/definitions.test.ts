import { describe, expect, it } from "vitest";
import { diagnose } from "#infra/local/engine/definitions/validate/diagnose.ts";
import { INVOKE, openBench, WAIT_FOR_TOKEN } from "./bench.ts";

const machine = (states: object, rest: object = {}) =>
  JSON.stringify({ QueryLanguage: "JSONata", StartAt: "A", States: states, ...rest });

const only = (state: object) => machine({ A: state });

const problems = (definition: string) =>
  diagnose(definition).map(({ location, message }) => `${location}: ${message}`);

const TASK = { Type: "Task", Resource: INVOKE, Arguments: { FunctionName: "f", Payload: {} }, End: true };
const PASS = { Type: "Pass", End: true };

describe("a definition that this engine cannot run", () => {
  it.each<[string, string, string]>([
    ["JSONPath by default", JSON.stringify({ StartAt: "A", States: { A: PASS } }), "/States/A/QueryLanguage"],
    ["a JSONPath state", only({ ...PASS, QueryLanguage: "JSONPath" }), "/States/A/QueryLanguage"],
    ["a JSONPath field", only({ ...PASS, ResultPath: "$" }), "/States/A/ResultPath"],
    [
      "an activity",
      only({ ...TASK, Resource: "arn:aws:states:eu-west-2:000000000000:activity:a" }),
      "/States/A/Resource",
    ],
    [
      "another integration",
      only({ ...TASK, Resource: "arn:aws:states:::sqs:sendMessage" }),
      "/States/A/Resource",
    ],
    [
      "an aws-sdk integration",
      only({ ...TASK, Resource: "arn:aws:states:::aws-sdk:s3:getObject" }),
      "/States/A/Resource",
    ],
    [
      "an unknown argument",
      only({ ...TASK, Arguments: { FunctionName: "f", InvocationType: "Event" } }),
      "/States/A/Arguments/InvocationType",
    ],
    ["a token that nobody gets", only({ ...TASK, Resource: WAIT_FOR_TOKEN }), "/States/A/Arguments"],
    ["an unknown field", only({ ...PASS, Retries: 1 }), "/States/A/Retries"],
    ["an unknown type", only({ Type: "Park" }), "/States/A/Type"],
    ["an unknown top field", machine({ A: PASS }, { Timeout: 5 }), "/Timeout"],
    ["credentials", only({ ...TASK, Credentials: {} }), "/States/A/Credentials"],
    [
      "a distributed Map",
      only({
        Type: "Map",
        ItemProcessor: { ProcessorConfig: { Mode: "DISTRIBUTED" }, StartAt: "B", States: { B: PASS } },
        End: true,
      }),
      "/States/A/ItemProcessor/ProcessorConfig/Mode",
    ],
  ])("is refused by state and field: %s", (_what, definition, location) => {
    expect(diagnose(definition).map((one) => one.location)).toContain(location);
  });
});

describe("a definition that is wrong", () => {
  it.each<[string, string, string]>([
    ["neither Next nor End", only({ Type: "Pass" }), "/States/A"],
    ["both Next and End", only({ ...PASS, Next: "A" }), "/States/A"],
    ["a missing target", only({ Type: "Pass", Next: "B" }), "/States/A/Next"],
    ["a missing start", machine({ B: PASS }), "/StartAt"],
    ["a state that is never reached", machine({ A: PASS, B: PASS }), "/States/B"],
    [
      "an expression that does not parse",
      only({ ...PASS, Output: { a: ["{% 1 + %}"] } }),
      "/States/A/Output/a[0]",
    ],
    ["half an expression", only({ ...PASS, Output: "{% 1" }), "/States/A/Output"],
    ["a wait for two things", only({ Type: "Wait", Seconds: 1, Timestamp: "x", End: true }), "/States/A"],
    ["a timeout of nothing", only({ ...TASK, TimeoutSeconds: 0 }), "/States/A/TimeoutSeconds"],
    [
      "a heartbeat as long as the timeout",
      only({ ...TASK, TimeoutSeconds: 5, HeartbeatSeconds: 5 }),
      "/States/A/HeartbeatSeconds",
    ],
    [
      "States.ALL among others",
      only({ ...TASK, Retry: [{ ErrorEquals: ["States.ALL", "B"] }] }),
      "/States/A/Retry[0]/ErrorEquals",
    ],
    [
      "an unknown reserved error",
      only({ ...TASK, Retry: [{ ErrorEquals: ["States.Oops"] }] }),
      "/States/A/Retry[0]/ErrorEquals",
    ],
    [
      "a retry that never waits",
      only({ ...TASK, Retry: [{ ErrorEquals: ["A"], IntervalSeconds: 0 }] }),
      "/States/A/Retry[0]/IntervalSeconds",
    ],
    ["a variable named states", only({ ...PASS, Assign: { states: 1 } }), "/States/A/Assign/states"],
    [
      "a long state name",
      machine({ ["x".repeat(81)]: PASS }, { StartAt: "x".repeat(81) }),
      `/States/${"x".repeat(81)}`,
    ],
    [
      "an inner variable that hides an outer one",
      only({
        Type: "Parallel",
        Branches: [{ StartAt: "B", States: { B: { ...PASS, Assign: { v: 1 } } } }],
        Assign: { v: 2 },
        End: true,
      }),
      "/States/A/Branches[0]/States/B/Assign/v",
    ],
    [
      "one name for two states",
      only({ Type: "Parallel", Branches: [{ StartAt: "A", States: { A: PASS } }], End: true }),
      "/States/A/Branches[0]/States/A",
    ],
  ])("is refused: %s", (_what, definition, location) => {
    expect(diagnose(definition).map((one) => one.location)).toContain(location);
  });

  it("is told as the service tells it", () => {
    expect(diagnose("{}")).toEqual([
      {
        severity: "ERROR",
        code: "SCHEMA_VALIDATION_FAILED",
        message: "These fields are required: [States, StartAt]",
        location: "/",
      },
    ]);
    expect(problems('"text"')).toEqual(["/: Definition must be a valid JSON object"]);
    expect(diagnose("not json")[0]?.code).toBe("INVALID_JSON_DESCRIPTION");
  });

  it("is refused above 1 MiB", () => {
    const large = only({ ...PASS, Comment: "x".repeat(1_048_576) });
    expect(problems(large)[0]).toContain("longer than 1048576 bytes");
  });

  it("is refused with the first problem's name when it is created or updated", async () => {
    const bench = openBench();
    await expect(
      bench.create("m", { StartAt: "A", States: { A: { ...PASS, InputPath: "$" } } }),
    ).rejects.toMatchObject({
      name: "InvalidDefinition",
      message:
        "Invalid State Machine Definition: 'SCHEMA_VALIDATION_FAILED: Field 'InputPath' is not supported in a JSONata state at /States/A/InputPath'",
    });
    await bench.engine.stop();
  });
});

describe("a definition that runs", () => {
  it("may name JSONata at each state only", () => {
    const states = { A: { ...PASS, QueryLanguage: "JSONata" } };
    expect(problems(JSON.stringify({ StartAt: "A", States: states }))).toEqual([]);
  });

  it("may use every field that this engine knows", () => {
    const guarded = {
      Retry: [
        {
          ErrorEquals: ["A"],
          IntervalSeconds: 1,
          MaxAttempts: 0,
          BackoffRate: 1,
          MaxDelaySeconds: 5,
          JitterStrategy: "FULL",
        },
      ],
      Catch: [
        {
          ErrorEquals: ["States.ALL"],
          Assign: { e: 1 },
          Output: "{% $states.errorOutput %}",
          Next: "Z",
          Comment: "c",
        },
      ],
    };
    const definition = machine(
      {
        A: {
          ...TASK,
          ...guarded,
          End: undefined,
          Next: "C",
          Comment: "c",
          TimeoutSeconds: "{% 5 %}",
          HeartbeatSeconds: 1,
        },
        C: {
          Type: "Choice",
          Choices: [{ Condition: true, Next: "W", Assign: { a: 1 }, Output: 1 }],
          Default: "F",
          Assign: { b: 1 },
        },
        W: { Type: "Wait", Timestamp: "2026-11-03T09:00:00Z", Next: "P" },
        P: {
          Type: "Parallel",
          Arguments: {},
          Branches: [{ StartAt: "B", States: { B: { Type: "Succeed" } } }],
          ...guarded,
          Next: "M",
        },
        M: {
          Type: "Map",
          Items: "{% [1] %}",
          ItemSelector: {},
          MaxConcurrency: 0,
          ItemProcessor: { ProcessorConfig: { Mode: "INLINE" }, StartAt: "I", States: { I: PASS } },
          ...guarded,
          Next: "Z",
        },
        Z: { Type: "Succeed", Output: null },
        F: { Type: "Fail", Error: "{% 'E' %}", Cause: "c" },
      },
      { Comment: "c", Version: "1.0", TimeoutSeconds: 5 },
    );
    expect(problems(definition)).toEqual([]);
  });
});
