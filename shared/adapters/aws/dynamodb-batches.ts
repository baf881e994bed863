import { setTimeout as pause } from "node:timers/promises";
import { BatchGetCommand, BatchWriteCommand, type DynamoDBDocumentClient } from "@aws-sdk/lib-dynamodb";
import { documentsOf, type Item, type TableOptions } from "./dynamodb.ts";

export type Key = { readonly pk: string; readonly sk: string };

const READS_AT_ONCE = 100;
const WRITES_AT_ONCE = 25;
const TRIES_WITHOUT_PROGRESS = 10;
const FIRST_PAUSE = 25;
const LONGEST_PAUSE = 2000;

/** The items (or these `attributes` of them) that exist among `keys`, any number, consistently read, in no order. */
export async function* gotten(
  options: TableOptions,
  keys: readonly Key[],
  attributes?: readonly string[],
): AsyncGenerator<Item> {
  const documents = documentsOf(options.client);
  const once = [...new Map(keys.map((key) => [JSON.stringify([key.pk, key.sk]), key])).values()];
  for (const chunk of chunks(once, READS_AT_ONCE)) {
    let rest = chunk;
    for (let tries = 0; rest.length > 0; ) {
      const { items, left } = await getSome(documents, options.table, rest, attributes);
      yield* items;
      tries = left.length < rest.length ? 0 : tries + 1;
      rest = left;
      if (rest.length > 0) await backOff(options, tries);
    }
  }
}

/** Deletes the items of `keys`, any number; what is not there is no fault. */
export async function deleteAll(options: TableOptions, keys: readonly Key[]): Promise<void> {
  await writeAll(
    options,
    keys.map((key) => ({ DeleteRequest: { Key: key } })),
  );
}

/** Stores `items`, any number, over whatever is there. */
export async function putAll(options: TableOptions, items: readonly (Key & Item)[]): Promise<void> {
  await writeAll(
    options,
    items.map((item) => ({ PutRequest: { Item: item } })),
  );
}

type WriteRequest =
  | { readonly DeleteRequest: { readonly Key: Key } }
  | { readonly PutRequest: { readonly Item: Key & Item } };

async function writeAll(options: TableOptions, requests: readonly WriteRequest[]): Promise<void> {
  const documents = documentsOf(options.client);
  for (const chunk of chunks(requests, WRITES_AT_ONCE)) {
    let rest: unknown[] = [...chunk];
    for (let tries = 0; rest.length > 0; ) {
      const command = new BatchWriteCommand({ RequestItems: { [options.table]: rest as WriteRequest[] } });
      const left = (await documents.send(command)).UnprocessedItems?.[options.table] ?? [];
      tries = left.length < rest.length ? 0 : tries + 1;
      rest = left;
      if (rest.length > 0) await backOff(options, tries);
    }
  }
}

async function getSome(
  documents: DynamoDBDocumentClient,
  table: string,
  keys: readonly Key[],
  attributes?: readonly string[],
) {
  const projection = attributes && {
    ProjectionExpression: attributes.map((_, place) => `#a${place}`).join(", "),
    ExpressionAttributeNames: Object.fromEntries(attributes.map((name, place) => [`#a${place}`, name])),
  };
  const wanted = { Keys: [...keys], ConsistentRead: true, ...projection };
  const answer = await documents.send(new BatchGetCommand({ RequestItems: { [table]: wanted } }));
  const items: readonly Item[] = answer.Responses?.[table] ?? [];
  const left = (answer.UnprocessedKeys?.[table]?.Keys ?? []) as Key[];
  return { items, left };
}

/** Waits longer after each try that brought nothing; throws after ten such in a row. */
async function backOff({ table, sleep = pause }: TableOptions, tries: number): Promise<void> {
  if (tries >= TRIES_WITHOUT_PROGRESS) throw new Error(`The table ${table} processes no more keys`);
  await sleep(Math.min(FIRST_PAUSE * 2 ** tries, LONGEST_PAUSE));
}

function chunks<T>(all: readonly T[], size: number): readonly (readonly T[])[] {
  return Array.from({ length: Math.ceil(all.length / size) }, (_, place) =>
    all.slice(place * size, (place + 1) * size),
  );
}
