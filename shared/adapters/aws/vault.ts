import { PutCommand } from "@aws-sdk/lib-dynamodb";
import type { Vault, VaultRecord } from "#ports/vault.ts";
import { indexWords } from "../index-word.ts";
import { packed, unpacked } from "../packed.ts";
import { byBytes, documentsOf, type Item, partition, putIf, type TableOptions, textOf } from "./dynamodb.ts";
import { deleteAll, gotten, putAll } from "./dynamodb-batches.ts";
import { collected, queried, scanned } from "./dynamodb-pages.ts";
import { found, indexKey, indexRowsOf } from "./vault-index.ts";

const KIND = "records";

/**
 * The vault in DynamoDB: a record under its scope and id, and one index item a word. DynamoDB gets no transaction
 * for this: every index item is listed in its record (`indexed`) before it is stored, so a put that broke off can
 * be done again, and an erasure looks through the scope's whole index besides.
 */
export function dynamoVault(options: TableOptions): Vault {
  const documents = documentsOf(options.client);
  const TableName = options.table;
  const keyOf = (scope: string, id: string) => ({ pk: partition(scope, KIND), sk: id });
  const stored = async (scope: string, id: string) =>
    (await collected(gotten(options, [keyOf(scope, id)]), (item) => item)).at(0);
  return {
    async put(record) {
      const { scope, id } = record;
      const wanted = indexWords(record.index).map((word) => indexKey(record, word));
      const before = indexedIn(await stored(scope, id));
      const stale = before.filter((row) => !wanted.includes(row));
      const item = { ...keyOf(scope, id), body: bodyOf(record) };
      const all = listed([...wanted, ...stale]);
      await documents.send(new PutCommand({ TableName, Item: { ...item, indexed: all } }));
      const pk = partition(scope, "index");
      await putAll(
        options,
        wanted.map((sk) => ({ pk, sk, id })),
      );
      if (stale.length === 0) return;
      await deleteAll(
        options,
        stale.map((sk) => ({ pk, sk })),
      );
      // Only if nobody else put the record meanwhile; then the list is theirs to shorten.
      await putIf(documents, {
        TableName,
        Item: { ...item, indexed: listed(wanted) },
        ConditionExpression: "#body = :body AND #indexed = :all",
        ExpressionAttributeNames: { "#body": "body", "#indexed": "indexed" },
        ExpressionAttributeValues: { ":body": item.body, ":all": all },
      });
    },
    async get(scope, ids) {
      const keys = ids.filter((id) => id !== "").map((id) => keyOf(scope, id));
      return collected(gotten(options, keys), recordOf);
    },
    search: (scope, kind, prefix, limit) => found(options, scope, kind, prefix, limit),
    async erase(scope, id) {
      const item = await stored(scope, id);
      if (!item || mayBeIndexed(item)) await deleteAll(options, await indexRowsOf(options, scope, id));
      await deleteAll(options, [keyOf(scope, id)]);
    },
    async *all(scope) {
      const items = queried(documents, {
        TableName,
        KeyConditionExpression: "#pk = :records",
        ExpressionAttributeNames: { "#pk": "pk" },
        ExpressionAttributeValues: { ":records": partition(scope, KIND) },
      });
      for await (const item of items) yield recordOf(item);
    },
    async *scopes() {
      const items = scanned(documents, {
        TableName,
        FilterExpression: "attribute_exists(#body)",
        ProjectionExpression: "#pk",
        ExpressionAttributeNames: { "#pk": "pk", "#body": "body" },
      });
      const scopes = new Set<string>();
      for await (const item of items) scopes.add(textOf(item, "pk").slice(0, -`/#${KIND}`.length));
      yield* [...scopes].sort(byBytes);
    },
  };
}

function recordOf(item: Item): VaultRecord {
  return JSON.parse(unpacked(item.body));
}

/** Letters are long, and are hardly ever read; all else is plain text, so that whoever takes it along can read it. */
function bodyOf(record: VaultRecord): string | Uint8Array {
  const body = JSON.stringify(record);
  return record.kind === "letter" ? packed(body) : body;
}

/** One text, so that a condition can compare it; index words hold no line break. */
function listed(rows: readonly string[]): string {
  return rows.join("\n");
}

function indexedIn(item: Item | undefined): readonly string[] {
  return item
    ? textOf(item, "indexed")
        .split("\n")
        .filter((row) => row !== "")
    : [];
}

/** Words and letters are never indexed; looking through the index for each of a pupil's would make purges slow. */
function mayBeIndexed(item: Item): boolean {
  const { kind } = recordOf(item);
  return indexedIn(item).length > 0 || (kind !== "words" && kind !== "letter");
}
