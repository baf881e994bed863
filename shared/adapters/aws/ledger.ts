import type { Ledger } from "#ports/ledger.ts";
import { inVersionOrder, refuseVersion } from "../versions.ts";
import { documentsOf, type Item, putIf, type TableOptions, textOf } from "./dynamodb.ts";
import { collected, queried } from "./dynamodb-pages.ts";
import { commitFrom, namesPartition, versionKey } from "./ledger-keys.ts";
import { streamNames } from "./ledger-streams.ts";

const LAST = versionKey(999_999_999_999);

/**
 * The ledger in DynamoDB: `pk` is the stream, `sk` the version in twelve digits, and `body` the commit as JSON.
 * One conditional put an append; the first of a stream is preceded by an item that lets `streams` find it.
 */
export function dynamoLedger(options: TableOptions): Ledger {
  const documents = documentsOf(options.client);
  const TableName = options.table;
  const versions = (stream: string, after: number) => ({
    TableName,
    KeyConditionExpression: "#pk = :stream AND #sk BETWEEN :first AND :last",
    ExpressionAttributeNames: { "#pk": "pk", "#sk": "sk" },
    ExpressionAttributeValues: { ":stream": stream, ":first": versionKey(after + 1), ":last": LAST },
  });
  const putNew = (item: Item) =>
    putIf(documents, {
      TableName,
      Item: { ...item },
      ConditionExpression: "attribute_not_exists(#pk)",
      ExpressionAttributeNames: { "#pk": "pk" },
    });
  return {
    async append(commit) {
      refuseVersion(commit);
      const { stream, version } = commit;
      if (version === 1) await putNew({ pk: namesPartition(stream), sk: stream });
      const stored = await putNew({ pk: stream, sk: versionKey(version), body: JSON.stringify(commit) });
      return { kind: stored ? "appended" : "conflict" };
    },
    async read(stream, after = 0) {
      const items = await collected(queried(documents, versions(stream, after)), commitFrom);
      return inVersionOrder(stream, after, items);
    },
    async head(stream, { eventual = false } = {}) {
      const newest = {
        ...versions(stream, 0),
        ScanIndexForward: false,
        Limit: 1,
        ConsistentRead: !eventual,
      };
      for await (const item of queried(documents, newest)) return Number(textOf(item, "sk"));
      return 0;
    },
    streams: (prefix) => streamNames(options, prefix),
  };
}
