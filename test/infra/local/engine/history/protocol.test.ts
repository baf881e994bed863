import {
  CreateStateMachineCommand,
  GetExecutionHistoryCommand,
  StartExecutionCommand,
} from "@aws-sdk/client-sfn";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { type Bench, machineArn, openBench, ROLE, runArn } from "../bench.ts";
import { type OpenDoor, openDoor } from "../door.ts";

const passing = (comment = "") =>
  JSON.stringify({
    QueryLanguage: "JSONata",
    Comment: comment,
    StartAt: "A",
    States: { A: { Type: "Pass", End: true } },
  });

describe("the history by the AWS SDK", () => {
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

  it("gives the history by page, backwards, and without data", async () => {
    await create("m");
    await start("m", "r", '{"secret":1}');
    await bench.settle();
    const executionArn = runArn("m", "r");
    const ids: unknown[] = [];
    for (let nextToken: string | undefined, more = true; more; more = nextToken !== undefined) {
      const page = await door.client.send(
        new GetExecutionHistoryCommand({ executionArn, maxResults: 3, nextToken }),
      );
      ids.push(page.events?.map((event) => event.id));
      nextToken = page.nextToken;
    }
    expect(ids).toEqual([[1, 2, 3], [4]]);
    const back = await door.client.send(new GetExecutionHistoryCommand({ executionArn, reverseOrder: true }));
    expect(back.events?.map((event) => event.id)).toEqual([4, 3, 2, 1]);
    const bare = await door.client.send(
      new GetExecutionHistoryCommand({ executionArn, includeExecutionData: false }),
    );
    expect(JSON.stringify(bare.events)).not.toContain("secret");
    expect(bare.events?.[1]?.stateEnteredEventDetails?.name).toBe("A");
    const wrong = new GetExecutionHistoryCommand({ executionArn, nextToken: "made-up" });
    await expect(door.client.send(wrong)).rejects.toMatchObject({ name: "InvalidToken" });
  });
});
