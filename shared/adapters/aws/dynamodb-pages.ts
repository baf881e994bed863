import {
  type DynamoDBDocumentClient,
  QueryCommand,
  type QueryCommandInput,
  ScanCommand,
  type ScanCommandInput,
} from "@aws-sdk/lib-dynamodb";
import type { Item } from "./dynamodb.ts";

/** Every item of a query, consistently read, page after page (a page ends at 1 MB, and may be empty). */
export async function* queried(
  documents: DynamoDBDocumentClient,
  input: QueryCommandInput,
): AsyncGenerator<Item> {
  let start: QueryCommandInput["ExclusiveStartKey"];
  do {
    const page = await documents.send(
      new QueryCommand({ ConsistentRead: true, ...input, ExclusiveStartKey: start }),
    );
    yield* page.Items ?? [];
    start = page.LastEvaluatedKey;
  } while (start);
}

/**
 * Every item of a table that the filter lets through, in no order. It reads (and pays for) the whole table:
 * for sweeps, rebuilding, export and the digest only.
 */
export async function* scanned(
  documents: DynamoDBDocumentClient,
  input: ScanCommandInput,
): AsyncGenerator<Item> {
  let start: ScanCommandInput["ExclusiveStartKey"];
  do {
    const page = await documents.send(
      new ScanCommand({ ConsistentRead: true, ...input, ExclusiveStartKey: start }),
    );
    yield* page.Items ?? [];
    start = page.LastEvaluatedKey;
  } while (start);
}

/** What `as` makes of each item, when all pages have come. */
export async function collected<T>(items: AsyncIterable<Item>, as: (item: Item) => T): Promise<T[]> {
  const all: T[] = [];
  for await (const item of items) all.push(as(item));
  return all;
}
