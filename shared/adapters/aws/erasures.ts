import type { Erasure, Erasures } from "#ports/erasures.ts";
import { documentsOf, partition, putIf, type TableOptions, textOf } from "./dynamodb.ts";
import { collected, queried } from "./dynamodb-pages.ts";

/**
 * What was erased, in a table of its own that nobody rewrites and that no restoring of the others touches: after a restore it
 * still says what was erased since. `pk` is the scope, `sk` moment, purge and part.
 */
export function dynamoErasures(options: TableOptions): Erasures {
  const documents = documentsOf(options.client);
  const TableName = options.table;
  const KIND = "erased";
  return {
    async note(erasure) {
      const sk = `${erasure.purge}#${String(erasure.part).padStart(6, "0")}`;
      await putIf(documents, {
        TableName,
        Item: { pk: partition(erasure.scope, KIND), sk, body: JSON.stringify(erasure) },
        ConditionExpression: "attribute_not_exists(#pk)",
        ExpressionAttributeNames: { "#pk": "pk" },
      });
    },
    async list(scope) {
      const items = queried(documents, {
        TableName,
        KeyConditionExpression: "#pk = :pk",
        ExpressionAttributeNames: { "#pk": "pk" },
        ExpressionAttributeValues: { ":pk": partition(scope, KIND) },
      });
      const all = await collected(items, (item): Erasure => JSON.parse(textOf(item, "body")));
      return all.sort((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : a.part - b.part));
    },
  };
}
