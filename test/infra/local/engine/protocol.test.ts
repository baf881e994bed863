import {
  CreateStateMachineCommand,
  DeleteStateMachineCommand,
  DescribeExecutionCommand,
  DescribeStateMachineCommand,
  DescribeStateMachineForExecutionCommand,
  ListExecutionsCommand,
  ListStateMachinesCommand,
  RedriveExecutionCommand,
  SendTaskFailureCommand,
  SendTaskHeartbeatCommand,
  StartExecutionCommand,
  StopExecutionCommand,
  UpdateStateMachineCommand,
  ValidateStateMachineDefinitionCommand,
} from "@aws-sdk/client-sfn";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { type Bench, machineArn, openBench, ROLE, runArn, WAIT_FOR_TOKEN } from "./bench.ts";
import { type OpenDoor, openDoor } from "./door.ts";

const passing = (comment = "") =>
  JSON.stringify({
    QueryLanguage: "JSONata",
    Comment: comment,
    StartAt: "A",
    States: { A: { Type: "Pass", End: true } },
  });

const waiting = JSON.stringify({
  QueryLanguage: "JSONata",
  StartAt: "W",
  States: { W: { Type: "Wait", Seconds: 60, End: true } },
});

describe("the service's protocol, by the AWS SDK", () => {
  let bench: Bench;
  let door: OpenDoor;
  const tokens: string[] = [];
  beforeEach(async () => {
    tokens.length = 0;
    bench = openBench({ park: ({ token }: { token: string }) => void tokens.push(token) });
    door = await openDoor(bench.engine);
  });
  afterEach(async () => {
    await door.close();
    await bench.engine.stop();
  });

  const create = (name: string, definition = passing()) =>
    door.client.send(new CreateStateMachineCommand({ name, definition, roleArn: ROLE }));
  const start = (machine: string, name: string, input = "{}") =>
    door.client.send(new StartExecutionCommand({ stateMachineArn: machineArn(machine), name, input }));

  it("creates, describes and lists state machines", async () => {
    const made = await create("b");
    expect(made).toMatchObject({
      stateMachineArn: machineArn("b"),
      creationDate: new Date("2026-11-02T09:00:00Z"),
    });
    await create("a");
    await create("c");
    const described = await door.client.send(
      new DescribeStateMachineCommand({ stateMachineArn: machineArn("b") }),
    );
    expect(described).toMatchObject({
      name: "b",
      status: "ACTIVE",
      type: "STANDARD",
      roleArn: ROLE,
      definition: passing(),
    });
    const first = await door.client.send(new ListStateMachinesCommand({ maxResults: 2 }));
    expect(first.stateMachines?.map((one) => one.name)).toEqual(["a", "b"]);
    const rest = await door.client.send(
      new ListStateMachinesCommand({ maxResults: 2, nextToken: first.nextToken }),
    );
    expect(rest.stateMachines?.map((one) => one.name)).toEqual(["c"]);
    expect(rest.nextToken).toBeUndefined();
  });

  it("creates the same again, and nothing else under that name", async () => {
    await create("a");
    await create("a");
    await expect(create("a", passing("other"))).rejects.toMatchObject({ name: "StateMachineAlreadyExists" });
    await expect(create("a b")).rejects.toMatchObject({ name: "InvalidName" });
    await expect(create("x".repeat(81))).rejects.toMatchObject({ name: "InvalidName" });
    await expect(create("bad", "{}")).rejects.toMatchObject({ name: "InvalidDefinition" });
  });

  it("lets open runs keep the definition with which they started", async () => {
    await create("m", waiting);
    await start("m", "old");
    const update = { stateMachineArn: machineArn("m"), definition: passing("new") };
    const { revisionId } = await door.client.send(new UpdateStateMachineCommand(update));
    expect(revisionId).toMatch(/^[0-9a-f-]{36}$/);
    expect((await door.client.send(new UpdateStateMachineCommand(update))).revisionId).toBe(revisionId);
    await start("m", "new");
    const of = (name: string) =>
      door.client.send(new DescribeStateMachineForExecutionCommand({ executionArn: runArn("m", name) }));
    expect((await of("old")).definition).toBe(waiting);
    expect((await of("new")).definition).toBe(passing("new"));
    await bench.pass(60);
    expect((await bench.facts("m", "old")).status).toBe("SUCCEEDED");
  });

  it("deletes a machine once its last run has ended", async () => {
    await create("m", waiting);
    await start("m", "r");
    await door.client.send(new DeleteStateMachineCommand({ stateMachineArn: machineArn("m") }));
    await expect(start("m", "s")).rejects.toMatchObject({ name: "StateMachineDeleting" });
    await bench.pass(60);
    await expect(start("m", "s")).rejects.toMatchObject({ name: "StateMachineDoesNotExist" });
    expect((await bench.facts("m", "r")).status).toBe("SUCCEEDED");
  });

  it("starts a run once for a name and an input", async () => {
    await create("m", waiting);
    const first = await start("m", "r", '{"a":1}');
    bench.clock.pass(5);
    const again = await start("m", "r", '{"a":1}');
    expect(again.startDate).toEqual(first.startDate);
    await expect(start("m", "r", '{"a":2}')).rejects.toMatchObject({
      name: "ExecutionAlreadyExists",
      message: `Execution Already Exists: '${runArn("m", "r")}'`,
    });
    await bench.pass(60);
    await expect(start("m", "r", '{"a":1}')).rejects.toMatchObject({ name: "ExecutionAlreadyExists" });
  });

  it("names a run that was given no name", async () => {
    await create("m");
    const { executionArn } = await door.client.send(
      new StartExecutionCommand({ stateMachineArn: machineArn("m") }),
    );
    expect(executionArn?.split(":").at(-1)).toMatch(/^[0-9a-f-]{36}$/);
  });

  it.each([
    ["a name with a blank", { name: "a b" }, "InvalidName"],
    ["an input that is no JSON", { input: "{" }, "InvalidExecutionInput"],
    ["an input above 256 KiB", { input: JSON.stringify("x".repeat(262_143)) }, "ValidationException"],
    ["an ARN of something else", { stateMachineArn: "arn:aws:sqs:eu-west-2:000000000000:q" }, "InvalidArn"],
    ["a machine that is not there", { stateMachineArn: machineArn("none") }, "StateMachineDoesNotExist"],
  ])("refuses to start with %s", async (_what, given, name) => {
    await create("m");
    const command = new StartExecutionCommand({ stateMachineArn: machineArn("m"), name: "r", ...given });
    await expect(door.client.send(command)).rejects.toMatchObject({ name });
  });

  it("describes and stops a run", async () => {
    await create("m", waiting);
    await start("m", "r");
    const executionArn = runArn("m", "r");
    const stopped = await door.client.send(
      new StopExecutionCommand({ executionArn, error: "E", cause: "c" }),
    );
    expect(stopped.stopDate).toEqual(new Date("2026-11-02T09:00:00Z"));
    expect(await door.client.send(new DescribeExecutionCommand({ executionArn }))).toMatchObject({
      status: "ABORTED",
      error: "E",
      cause: "c",
      redriveStatus: "REDRIVABLE",
      inputDetails: { included: true },
    });
    const metadata = await door.client.send(
      new DescribeExecutionCommand({ executionArn, includedData: "METADATA_ONLY" }),
    );
    expect(metadata.input).toBeUndefined();
    const none = new DescribeExecutionCommand({ executionArn: runArn("m", "none") });
    await expect(door.client.send(none)).rejects.toMatchObject({ name: "ExecutionDoesNotExist" });
  });

  it("redrives a stopped run and lists it by its redrive", async () => {
    await create("m", waiting);
    await start("m", "r");
    await start("m", "s");
    const executionArn = runArn("m", "r");
    await door.client.send(new StopExecutionCommand({ executionArn }));
    const { redriveDate } = await door.client.send(
      new RedriveExecutionCommand({ executionArn, clientToken: "t" }),
    );
    expect(redriveDate).toEqual(new Date("2026-11-02T09:00:00Z"));
    const filter = { stateMachineArn: machineArn("m"), redriveFilter: "REDRIVEN" } as const;
    const { executions } = await door.client.send(new ListExecutionsCommand(filter));
    expect(executions?.map((one) => [one.name, one.redriveCount])).toEqual([["r", 1]]);
    const again = new RedriveExecutionCommand({ executionArn });
    await expect(door.client.send(again)).rejects.toMatchObject({ name: "ExecutionNotRedrivable" });
  });

  it("fails a task that waits, and refuses a heartbeat after that", async () => {
    const token = "{% $states.context.Task.Token %}";
    const park = {
      Type: "Task",
      Resource: WAIT_FOR_TOKEN,
      Arguments: { FunctionName: "park", Payload: { token } },
      End: true,
    };
    await create("m", JSON.stringify({ QueryLanguage: "JSONata", StartAt: "P", States: { P: park } }));
    await start("m", "r");
    await bench.settle();
    const taskToken = tokens[0] ?? "";
    await door.client.send(new SendTaskHeartbeatCommand({ taskToken }));
    await door.client.send(new SendTaskFailureCommand({ taskToken, error: "E", cause: "c" }));
    await bench.settle();
    expect(await bench.facts("m", "r")).toMatchObject({ status: "FAILED", error: "E", cause: "c" });
    const late = new SendTaskHeartbeatCommand({ taskToken });
    await expect(door.client.send(late)).rejects.toMatchObject({ name: "TaskTimedOut" });
  });

  it("validates a definition without making a machine", async () => {
    const good = await door.client.send(new ValidateStateMachineDefinitionCommand({ definition: passing() }));
    expect(good).toMatchObject({ result: "OK", diagnostics: [], truncated: false });
    const bad = await door.client.send(new ValidateStateMachineDefinitionCommand({ definition: "{}" }));
    expect(bad).toMatchObject({ result: "FAIL", diagnostics: [{ severity: "ERROR", location: "/" }] });
  });

  it("refuses Express machines, and an update of nothing", async () => {
    const definition = JSON.stringify({
      QueryLanguage: "JSONata",
      StartAt: "Z",
      States: { Z: { Type: "Succeed" } },
    });
    const given = { name: "typed", definition, roleArn: ROLE };
    await expect(
      door.client.send(new CreateStateMachineCommand({ ...given, type: "EXPRESS" })),
    ).rejects.toMatchObject({ name: "StateMachineTypeNotSupported" });
    await door.client.send(new CreateStateMachineCommand(given));
    await expect(
      door.client.send(new UpdateStateMachineCommand({ stateMachineArn: machineArn("typed") })),
    ).rejects.toMatchObject({ name: "MissingRequiredParameter" });
  });

  it("refuses what it does not know without dying of it", async () => {
    const post = (target: string, body: string) =>
      fetch(door.url, { method: "POST", headers: { "x-amz-target": target }, body });
    expect((await post("AWSStepFunctions.CreateActivity", "{}")).status).toBe(400);
    expect((await post("Other.Thing", "{}")).status).toBe(400);
    expect(await (await post("AWSStepFunctions.ListStateMachines", "{")).json()).toMatchObject({
      __type: expect.stringContaining("SerializationException"),
    });
    const deep = `{"input":${"[".repeat(400_000)}${"]".repeat(400_000)}}`;
    expect(await (await post("AWSStepFunctions.StartExecution", deep)).json()).toMatchObject({
      __type: expect.stringContaining("SerializationException"),
      message: expect.stringContaining("deeper than 1000"),
    });
    expect((await post("AWSStepFunctions.ListStateMachines", "")).status).toBe(200);
  });
});
