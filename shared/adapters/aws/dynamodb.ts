import { ConditionalCheckFailedException, type DynamoDBClient } from "@aws-sdk/client-dynamodb";
import { DynamoDBDocumentClient, PutCommand, type PutCommandInput } from "@aws-sdk/lib-dynamodb";

/** Where an adapter keeps its items: a table with the string keys `pk` and `sk`. */
export type TableOptions = {
  readonly client: DynamoDBClient;
  readonly table: string;
  /** Waits between tries of a batch, in milliseconds; the real timer unless a test gives another. */
  readonly sleep?: (milliseconds: number) => Promise<void>;
};

/** An item as it was read; every attribute is looked at before it is believed. */
export type Item = Readonly<Record<string, unknown>>;

/** The client that takes and gives plain objects. */
export function documentsOf(client: DynamoDBClient): DynamoDBDocumentClient {
  return DynamoDBDocumentClient.from(client);
}

/**
 * The partition of one `kind` of items of a scope. It begins with the tenant, then the school, so isolation is in
 * the key, and a policy on leading keys (`tenant/school/*`) fits every table.
 */
export function partition(scope: string, kind: string): string {
  if (scope.includes("#") || kind.includes("#")) throw new RangeError("A scope and a kind have no #");
  return `${scope}/#${kind}`;
}

/** A text attribute of an item; throws when the item has no such text. */
export function textOf(item: Item, attribute: string): string {
  const value = item[attribute];
  if (typeof value !== "string") throw new TypeError(`Attribute ${attribute} holds no text`);
  return value;
}

/**
 * One conditional put: true when it was stored, false when its condition did not hold. When the SDK tried more
 * than once, the condition may have failed on what the first try itself had stored: that is thrown as a fault and
 * never guessed, and the caller reads back.
 */
export async function putIf(documents: DynamoDBDocumentClient, input: PutCommandInput): Promise<boolean> {
  try {
    await documents.send(new PutCommand(input));
    return true;
  } catch (fault) {
    if (!(fault instanceof ConditionalCheckFailedException)) throw fault;
    if ((fault.$metadata.attempts ?? 1) === 1) return false;
    throw new Error("The write was tried again after a fault: read back whether it was stored", {
      cause: fault,
    });
  }
}

/** The order of DynamoDB's sort keys and of SQLite's texts: by bytes of UTF-8. */
export function byBytes(a: string, b: string): number {
  return Buffer.compare(Buffer.from(a), Buffer.from(b));
}
