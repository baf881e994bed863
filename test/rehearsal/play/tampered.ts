import { DynamoDBClient, PutItemCommand, QueryCommand } from "@aws-sdk/client-dynamodb";
import { placementStream } from "#domain/streams.ts";
import { sampleSchool } from "#infra/local/seed/sample-school.ts";
import { settle } from "../../journeys/cast/first-placement.ts";
import { prefix } from "../deploy/settings.ts";
import { wholeLog } from "../watch/logs.ts";
import { type House, must, type Played } from "./house.ts";

/**
 * An administrator overwrites a decision, which no policy can forbid: it is seen. (That changing and deleting are forbidden
 * is in the tables' own policy, which the emulator does not enforce and a test of the templates holds.)
 */
export const tampered = async ({ called, door, say }: House, { placement }: Played): Promise<void> => {
  const client = new DynamoDBClient({
    region: "eu-west-2",
    endpoint: called.at,
    credentials: { accessKeyId: called.keys.id, secretAccessKey: called.keys.secret },
  });
  const TableName = `${prefix}ledger`;
  const pk = { S: placementStream(sampleSchool, placement.split("/").at(-1) ?? "") };
  const { Items } = await client.send(
    new QueryCommand({
      TableName,
      KeyConditionExpression: "pk = :pk",
      ExpressionAttributeValues: { ":pk": pk },
    }),
  );
  const row = Items?.[1];
  must("a commit of the placement", row === undefined, false);
  const altered = { ...row, body: { S: row?.body?.S?.replace('"by":"', '"by":"x') ?? "" } };
  await client.send(new PutItemCommand({ TableName, Item: altered }));
  await settle(door);
  const told = await wholeLog(called, `/waymark/${prefix}tamper`);
  must("whether it is told where the chain breaks", /"broken":[1-9]/.test(told), true);
  await client.send(new PutItemCommand({ TableName, Item: row }));
  say(
    "a decision that an administrator overwrote: it is told at once, with the place where the chain breaks",
  );
};
