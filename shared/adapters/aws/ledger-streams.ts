import { byBytes, documentsOf, type TableOptions, textOf } from "./dynamodb.ts";
import { gotten } from "./dynamodb-batches.ts";
import { collected, queried, scanned } from "./dynamodb-pages.ts";
import { namesPartition, versionKey } from "./ledger-keys.ts";

const FIRST = versionKey(1);
const NAMES_AT_ONCE = 100;

/**
 * The names of all streams that begin with `prefix`, in order. With a whole school in the prefix it is one query;
 * a shorter prefix scans the table, for rebuilding and the digest.
 */
export function streamNames(options: TableOptions, prefix: string): AsyncIterable<string> {
  return prefix.split("/").length > 2 ? namesOfSchool(options, prefix) : namesOfAll(options, prefix);
}

async function* namesOfSchool(options: TableOptions, prefix: string): AsyncGenerator<string> {
  const names = queried(documentsOf(options.client), {
    TableName: options.table,
    KeyConditionExpression: "#pk = :names AND begins_with(#sk, :prefix)",
    ExpressionAttributeNames: { "#pk": "pk", "#sk": "sk" },
    ExpressionAttributeValues: { ":names": namesPartition(prefix), ":prefix": prefix },
  });
  let some: string[] = [];
  for await (const item of names) {
    some.push(textOf(item, "sk"));
    if (some.length < NAMES_AT_ONCE) continue;
    yield* await withCommits(options, some);
    some = [];
  }
  yield* await withCommits(options, some);
}

/** A name is stored before the first commit is; where that append never came, there is no stream. */
async function withCommits(options: TableOptions, names: readonly string[]): Promise<readonly string[]> {
  const firsts = names.map((name) => ({ pk: name, sk: FIRST }));
  const begun = new Set(await collected(gotten(options, firsts, ["pk"]), (item) => textOf(item, "pk")));
  return names.filter((name) => begun.has(name));
}

async function* namesOfAll(options: TableOptions, prefix: string): AsyncGenerator<string> {
  const items = scanned(documentsOf(options.client), {
    TableName: options.table,
    FilterExpression: prefix === "" ? "#sk = :first" : "#sk = :first AND begins_with(#pk, :prefix)",
    ProjectionExpression: "#pk",
    ExpressionAttributeNames: { "#pk": "pk", "#sk": "sk" },
    ExpressionAttributeValues: { ":first": FIRST, ...(prefix === "" ? {} : { ":prefix": prefix }) },
  });
  const names = await collected(items, (item) => textOf(item, "pk"));
  yield* names.sort(byBytes);
}
