import type { Audit, ReadOf } from "#ports/audit.ts";
import { sortable } from "../moment.ts";
import { documentsOf, partition, putIf, type TableOptions, textOf } from "./dynamodb.ts";
import { collected, queried } from "./dynamodb-pages.ts";

/**
 * The audit of reads in DynamoDB: `pk` is scope and subject, `sk` moment and id, so the list of a pupil's readers is
 * one query, by time. A put never overwrites: a row that is there already is the same row, appended again.
 */
export function dynamoAudit(options: TableOptions): Audit {
  const documents = documentsOf(options.client);
  const TableName = options.table;
  return {
    async append(row) {
      const pk = partition(row.scope, row.subject);
      const until = row.until === undefined ? {} : { until: row.until };
      const Item = { pk, sk: `${sortable(row.at)}#${row.id}`, body: JSON.stringify(row), ...until };
      await putIf(documents, {
        TableName,
        Item,
        ConditionExpression: "attribute_not_exists(#pk)",
        ExpressionAttributeNames: { "#pk": "pk" },
      });
    },
    async list(scope, subject) {
      const items = queried(documents, {
        TableName,
        KeyConditionExpression: "#pk = :pk",
        ExpressionAttributeNames: { "#pk": "pk" },
        ExpressionAttributeValues: { ":pk": partition(scope, subject) },
      });
      return collected(items, (item): ReadOf => JSON.parse(textOf(item, "body")));
    },
    // Nobody may delete a row of this table: it drops those whose `until` is over by itself (time to live).
    async dropOverdue() {},
  };
}
