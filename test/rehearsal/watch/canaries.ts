import { GetExecutionHistoryCommand, ListExecutionsCommand, SFNClient } from "@aws-sdk/client-sfn";
import { machineNames } from "#contracts/machines.ts";
import { canaries } from "#test/journeys/cast/first-placement.ts";
import type { Called } from "../aws.ts";
import { prefix } from "../deploy/settings.ts";
import { movedTo } from "../doors/door.ts";
import { account } from "../emulator/emulator.ts";

/** Every run's input, output and history. */
const histories = async ({ at, keys }: Called): Promise<string> => {
  const client = new SFNClient({
    region: "eu-west-2",
    endpoint: at,
    credentials: { accessKeyId: keys.id, secretAccessKey: keys.secret },
  });
  const all: unknown[] = [];
  for (const name of machineNames) {
    const stateMachineArn = `arn:aws:states:eu-west-2:${account}:stateMachine:${prefix}${name}`;
    const { executions } = await client.send(new ListExecutionsCommand({ stateMachineArn }));
    for (const { executionArn } of executions ?? [])
      all.push(
        await client.send(new GetExecutionHistoryCommand({ executionArn, includeExecutionData: true })),
      );
  }
  return JSON.stringify(all);
};

/** Each word about a child that is in a log or in a run's history, where none may be. */
export const canariesFound = async (
  called: Called,
  logged: ReadonlyMap<string, string>,
  today: string,
): Promise<readonly string[]> => {
  const places = new Map([...logged, ["the histories of runs", await histories(called)]]);
  const words = [...Object.values(canaries), movedTo(today, JSON.stringify(canaries.birth)).slice(1, -1)];
  const found = [...places].flatMap(([place, text]) =>
    words.filter((word) => text.includes(word)).map((word) => `“${word}” is in ${place}`),
  );
  // A search of nothing finds nothing, and shows nothing.
  const silent = ["staff", "project", "send-mail", "tend-gate"]
    .map((name) => prefix + name)
    .filter((name) => !places.get(name));
  return [...found, ...silent.map((name) => `${name} has logged nothing, so nothing can be searched`)];
};
