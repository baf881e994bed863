import { DeleteCommand, GetCommand } from "@aws-sdk/lib-dynamodb";
import type { Effect, EffectKind, Effects } from "#ports/effects.ts";
import { byBytes, documentsOf, type Item, partition, putIf, type TableOptions, textOf } from "./dynamodb.ts";
import { collected, queried, scanned } from "./dynamodb-pages.ts";

const NAMES = { "#sk": "sk", "#kind": "kind", "#scope": "scope" };

/**
 * Effects in DynamoDB, under scope and kind. Links and limits are met by the whole world at once and only ever
 * looked up one by one: each has a partition of its own, and listing them scans the table (for purges).
 */
export function dynamoEffects(options: TableOptions): Effects {
  const documents = documentsOf(options.client);
  const TableName = options.table;
  const itemOf = ({ kind, scope, key, body }: Omit<Effect, "revision">, revision: number) => ({
    ...keyOf(kind, scope, key),
    kind,
    scope,
    revision,
    body: JSON.stringify(body),
  });
  return {
    putIfAbsent: (row) =>
      putIf(documents, {
        TableName,
        Item: itemOf(row, 1),
        ConditionExpression: "attribute_not_exists(#pk)",
        ExpressionAttributeNames: { "#pk": "pk" },
      }),
    replace: (row, expected) =>
      putIf(documents, {
        TableName,
        Item: itemOf(row, expected + 1),
        ConditionExpression: "#revision = :expected",
        ExpressionAttributeNames: { "#revision": "revision" },
        ExpressionAttributeValues: { ":expected": expected },
      }),
    async get(kind, scope, key, { eventual = false } = {}) {
      const command = new GetCommand({ TableName, Key: keyOf(kind, scope, key), ConsistentRead: !eventual });
      const { Item: item } = await documents.send(command);
      return item && effectOf(item);
    },
    async list(kind, scope, prefix = "", { upTo, eventual = false } = {}) {
      const asked = { TableName, ConsistentRead: !eventual };
      const items = isSpread(kind, scope)
        ? scanned(documents, { ...asked, ...spreadRows(kind, scope, prefix) })
        : queried(documents, { ...asked, ...rows(kind, scope, prefix, upTo) });
      const effects = await collected(items, effectOf);
      return effects
        .filter(({ key }) => key.startsWith(prefix) && (upTo === undefined || byBytes(key, upTo) <= 0))
        .sort((a, b) => byBytes(a.key, b.key));
    },
    async remove(kind, scope, key) {
      await documents.send(new DeleteCommand({ TableName, Key: keyOf(kind, scope, key) }));
    },
    async *scopes(kind) {
      const items = scanned(documents, {
        TableName,
        FilterExpression: "#kind = :kind",
        ProjectionExpression: "#scope",
        ExpressionAttributeNames: { "#kind": "kind", "#scope": "scope" },
        ExpressionAttributeValues: { ":kind": kind },
      });
      const scopes = new Set<string>();
      for await (const item of items) scopes.add(textOf(item, "scope"));
      yield* [...scopes].sort(byBytes);
    },
  };
}

function isSpread(kind: EffectKind, scope: string): boolean {
  return kind === "link" || kind === "limit" || scope === "links";
}

function keyOf(kind: EffectKind, scope: string, key: string) {
  const pk = partition(scope, kind);
  return { pk: isSpread(kind, scope) ? `${pk}/${key}` : pk, sk: key };
}

function rows(kind: EffectKind, scope: string, prefix: string, upTo?: string) {
  const all = "#pk = :pk";
  const values = { ":pk": partition(scope, kind) };
  if (upTo !== undefined)
    return {
      KeyConditionExpression: `${all} AND #sk BETWEEN :prefix AND :upTo`,
      ExpressionAttributeNames: { "#pk": "pk", "#sk": "sk" },
      // No key is shorter than one sign, and DynamoDB compares with none that is empty.
      ExpressionAttributeValues: { ...values, ":prefix": prefix || " ", ":upTo": upTo },
    };
  if (prefix === "")
    return {
      KeyConditionExpression: all,
      ExpressionAttributeNames: { "#pk": "pk" },
      ExpressionAttributeValues: values,
    };
  return {
    KeyConditionExpression: `${all} AND begins_with(#sk, :prefix)`,
    ExpressionAttributeNames: { "#pk": "pk", "#sk": "sk" },
    ExpressionAttributeValues: { ...values, ":prefix": prefix },
  };
}

function spreadRows(kind: EffectKind, scope: string, prefix: string) {
  const { "#sk": sk, ...others } = NAMES;
  const all = "#kind = :kind AND #scope = :scope";
  const values = { ":kind": kind, ":scope": scope };
  if (prefix === "")
    return { FilterExpression: all, ExpressionAttributeNames: others, ExpressionAttributeValues: values };
  return {
    FilterExpression: `${all} AND begins_with(#sk, :prefix)`,
    ExpressionAttributeNames: { ...others, "#sk": sk },
    ExpressionAttributeValues: { ...values, ":prefix": prefix },
  };
}

function effectOf(item: Item): Effect {
  return {
    kind: textOf(item, "kind") as EffectKind,
    scope: textOf(item, "scope"),
    key: textOf(item, "sk"),
    revision: Number(item.revision),
    body: JSON.parse(textOf(item, "body")),
  };
}
