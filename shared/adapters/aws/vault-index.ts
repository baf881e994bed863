import type { VaultRecord } from "#ports/vault.ts";
import { indexWord } from "../index-word.ts";
import { documentsOf, partition, type TableOptions, textOf } from "./dynamodb.ts";
import type { Key } from "./dynamodb-batches.ts";
import { collected, queried } from "./dynamodb-pages.ts";

/** Sorts before every character that an index word can hold, so that `ann` comes before `anna`. */
const BETWEEN = "\u001f";

/** The sort key of one index item: kind, word, id. */
export function indexKey({ kind, id }: Pick<VaultRecord, "kind" | "id">, word: string): string {
  return [kind, word, id].join(BETWEEN);
}

/** Ids of records of a kind that have a word beginning with `prefix`, by word, each once; at most `limit`. */
export async function found(
  options: TableOptions,
  scope: string,
  kind: VaultRecord["kind"],
  prefix: string,
  limit: number,
): Promise<readonly string[]> {
  const items = queried(documentsOf(options.client), {
    TableName: options.table,
    KeyConditionExpression: "#pk = :index AND begins_with(#sk, :prefix)",
    ExpressionAttributeNames: { "#pk": "pk", "#sk": "sk" },
    ExpressionAttributeValues: {
      ":index": partition(scope, "index"),
      ":prefix": `${kind}${BETWEEN}${indexWord(prefix)}`,
    },
  });
  const ids = new Set<string>();
  if (limit < 1) return [];
  for await (const item of items) {
    ids.add(textOf(item, "id"));
    if (ids.size >= limit) break;
  }
  return [...ids];
}

/** The keys of every index item of a record, found by looking through the whole index of its scope. */
export async function indexRowsOf(options: TableOptions, scope: string, id: string): Promise<readonly Key[]> {
  const pk = partition(scope, "index");
  const items = queried(documentsOf(options.client), {
    TableName: options.table,
    KeyConditionExpression: "#pk = :index",
    FilterExpression: "#id = :id",
    ExpressionAttributeNames: { "#pk": "pk", "#id": "id" },
    ExpressionAttributeValues: { ":index": pk, ":id": id },
  });
  return collected(items, (item) => ({ pk, sk: textOf(item, "sk") }));
}
