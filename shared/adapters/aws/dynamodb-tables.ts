import { setTimeout as pause } from "node:timers/promises";
import {
  CreateTableCommand,
  DescribeTableCommand,
  type DynamoDBClient,
  ResourceInUseException,
} from "@aws-sdk/client-dynamodb";

/** The name of each adapter's table. */
export type TableNames = {
  readonly ledger: string;
  readonly vault: string;
  readonly effects: string;
  readonly views: string;
  readonly audit: string;
};

const POLL = 100;
const POLLS = 600;

/**
 * Makes the tables that are missing and waits (a minute at most) until all can be used. For emulators and other
 * endpoints of the one-machine host only: on AWS the stacks make them, with streams, backup and their own keys.
 */
export async function createTables(
  client: DynamoDBClient,
  names: TableNames,
  sleep: (milliseconds: number) => Promise<void> = pause,
): Promise<void> {
  const tables = Object.values(names);
  await Promise.all(tables.map((table) => createTable(client, table)));
  await Promise.all(tables.map((table) => untilActive(client, table, sleep)));
}

async function createTable(client: DynamoDBClient, table: string): Promise<void> {
  const command = new CreateTableCommand({
    TableName: table,
    BillingMode: "PAY_PER_REQUEST",
    AttributeDefinitions: [
      { AttributeName: "pk", AttributeType: "S" },
      { AttributeName: "sk", AttributeType: "S" },
    ],
    KeySchema: [
      { AttributeName: "pk", KeyType: "HASH" },
      { AttributeName: "sk", KeyType: "RANGE" },
    ],
  });
  try {
    await client.send(command);
  } catch (fault) {
    if (!(fault instanceof ResourceInUseException)) throw fault;
  }
}

async function untilActive(
  client: DynamoDBClient,
  table: string,
  sleep: (milliseconds: number) => Promise<void>,
): Promise<void> {
  for (let polls = 0; polls < POLLS; polls += 1) {
    const { Table } = await client.send(new DescribeTableCommand({ TableName: table }));
    if (Table?.TableStatus === "ACTIVE") return;
    await sleep(POLL);
  }
  throw new Error(`The table ${table} has not become active`);
}
