import { GetCommand } from "@aws-sdk/lib-dynamodb";
import type { Listing, ViewRow, Views } from "#ports/views.ts";
import { packed, unpacked } from "../packed.ts";
import { byBytes, documentsOf, type Item, partition, putIf, type TableOptions, textOf } from "./dynamodb.ts";
import { deleteAll, type Key } from "./dynamodb-batches.ts";
import { collected, queried, scanned } from "./dynamodb-pages.ts";

// The body of a tombstone is the JSON text `null`.
const TOMBSTONE = "null";
const KEYS_AT_ONCE = 1000;

/** Views in DynamoDB, under scope and view: a row only ever moves to a later version. */
export function dynamoViews(options: TableOptions): Views {
  const documents = documentsOf(options.client);
  const TableName = options.table;
  return {
    put: ({ view, scope, key, version, body }) =>
      putIf(documents, {
        TableName,
        Item: {
          pk: partition(scope, view),
          sk: key,
          view,
          scope,
          version,
          body: packed(JSON.stringify(body)),
        },
        ConditionExpression: "attribute_not_exists(#pk) OR #version < :version",
        ExpressionAttributeNames: { "#pk": "pk", "#version": "version" },
        ExpressionAttributeValues: { ":version": version },
      }),
    async get(view, scope, key, { eventual = false } = {}) {
      const Key = { pk: partition(scope, view), sk: key };
      const command = new GetCommand({ TableName, Key, ConsistentRead: !eventual });
      const { Item: item } = await documents.send(command);
      const row = item && viewRowOf(item);
      return row?.body ? row : undefined;
    },
    async list(view, scope, only = {}) {
      const items = queried(documents, {
        TableName,
        ...keysOf(partition(scope, view), only),
        ConsistentRead: !only.eventual,
      });
      return collected(items, viewRowOf);
    },
    async clear() {
      let keys: Key[] = [];
      const items = scanned(documents, {
        TableName,
        ProjectionExpression: "#pk, #sk",
        ExpressionAttributeNames: { "#pk": "pk", "#sk": "sk" },
      });
      for await (const item of items) {
        keys.push({ pk: textOf(item, "pk"), sk: textOf(item, "sk") });
        if (keys.length < KEYS_AT_ONCE) continue;
        await deleteAll(options, keys);
        keys = [];
      }
      await deleteAll(options, keys);
    },
    async *all() {
      const rows = await collected(scanned(documents, { TableName }), viewRowOf);
      yield* rows.sort(
        (a, b) => byBytes(a.view, b.view) || byBytes(a.scope, b.scope) || byBytes(a.key, b.key),
      );
    },
  };
}

const HIGHEST_KEY = "\u{10ffff}";

function keysOf(pk: string, { from, to }: Listing) {
  const all = {
    KeyConditionExpression: "#pk = :pk",
    FilterExpression: "#body <> :tombstone",
    ExpressionAttributeNames: { "#pk": "pk", "#body": "body" },
    ExpressionAttributeValues: { ":pk": pk, ":tombstone": TOMBSTONE },
  };
  if (from === undefined && to === undefined) return all;
  return {
    ...all,
    KeyConditionExpression: "#pk = :pk AND #sk BETWEEN :from AND :to",
    ExpressionAttributeNames: { ...all.ExpressionAttributeNames, "#sk": "sk" },
    // A key is never empty, and DynamoDB compares with none that is.
    ExpressionAttributeValues: {
      ...all.ExpressionAttributeValues,
      ":from": from || " ",
      ":to": to ?? HIGHEST_KEY,
    },
  };
}

function viewRowOf(item: Item): ViewRow {
  return {
    view: textOf(item, "view"),
    scope: textOf(item, "scope"),
    key: textOf(item, "sk"),
    version: Number(item.version),
    body: JSON.parse(unpacked(item.body)),
  };
}
