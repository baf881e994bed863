import type { DynamoDBClient } from "@aws-sdk/client-dynamodb";
import type { Ledger } from "#ports/ledger.ts";
import type { ViewRow, Views } from "#ports/views.ts";

/** The answer to a write that was stored never came back (or the request never arrived). */
export class LostAnswer extends Error {
  override readonly name = "TimeoutError";
}

/** Lets every other waiting call go first. */
export const others = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

/** An adapter whose every call lets others in before and after it: a yield between read and append. */
export function yielding<Port extends object>(port: Port): Port {
  return new Proxy(port, {
    get(target, name, receiver) {
      const method: unknown = Reflect.get(target, name, receiver);
      if (typeof method !== "function" || STREAMING.has(String(name))) return method;
      return async (...given: readonly unknown[]) => {
        await others();
        const answer: unknown = await method.apply(target, given);
        await others();
        return answer;
      };
    },
  });
}

const STREAMING = new Set(["streams", "all", "scopes"]);

/** When the n-th append (from 1) goes wrong: before it was stored, or after. */
export type Loss = "before" | "after" | "none";

/** A ledger of which some appends time out, before or after the commit was stored. */
export function losing(ledger: Ledger, lossOf: (call: number) => Loss): Ledger {
  let calls = 0;
  return {
    ...ledger,
    async append(commit) {
      calls += 1;
      const loss = lossOf(calls);
      if (loss === "before") throw new LostAnswer("not stored");
      const answer = await ledger.append(commit);
      if (loss === "after") throw new LostAnswer("stored, but nobody was told");
      return answer;
    },
  };
}

/** Views that keep every projection back until `deliver`, which brings them in the given order, some twice. */
export function late(views: Views): {
  readonly views: Views;
  deliver(order: (rows: readonly ViewRow[]) => readonly ViewRow[]): Promise<void>;
} {
  const kept: ViewRow[] = [];
  return {
    views: {
      ...views,
      async put(row) {
        kept.push(row);
        return false;
      },
    },
    async deliver(order) {
      for (const row of order(kept.splice(0))) await views.put(row);
    },
  };
}

type Batch = Record<string, unknown[] | { Keys?: unknown[] }>;

/** A client that gets queries and scans in pages of `items` at most. */
export function withSmallPages(client: DynamoDBClient, items: number): DynamoDBClient {
  client.middlewareStack.add(
    (next, context) => (args) => {
      const paged = ["QueryCommand", "ScanCommand"].includes(context.commandName ?? "");
      const input = paged ? { ...args.input, Limit: items } : args.input;
      return next({ ...args, input } as typeof args);
    },
    { step: "serialize", priority: "high", name: "smallPages" },
  );
  return client;
}

/** A client whose batches of more than one are done by half: the rest comes back unprocessed. */
export function withUnprocessed(client: DynamoDBClient): DynamoDBClient {
  client.middlewareStack.add(
    (next, context) => async (args) => {
      const left = { BatchGetItemCommand: "UnprocessedKeys", BatchWriteItemCommand: "UnprocessedItems" }[
        context.commandName ?? ""
      ];
      if (!left) return next(args);
      const { done, rest } = halved((args.input as { RequestItems: Batch }).RequestItems);
      const answer = await next({ ...args, input: { ...args.input, RequestItems: done } } as typeof args);
      Object.assign(answer.output, { [left]: rest });
      return answer;
    },
    { step: "serialize", priority: "high", name: "unprocessed" },
  );
  return client;
}

function halved(batch: Batch): { done: Batch; rest: Batch } {
  const done: Batch = {};
  const rest: Batch = {};
  for (const [table, wanted] of Object.entries(batch)) {
    const all = Array.isArray(wanted) ? wanted : (wanted.Keys ?? []);
    const half = Math.ceil(all.length / 2);
    const part = (some: unknown[]) => (Array.isArray(wanted) ? some : { ...wanted, Keys: some });
    done[table] = part(all.slice(0, half));
    if (half < all.length) rest[table] = part(all.slice(half));
  }
  return { done, rest };
}

/** What DynamoDB, or the way to it, can do to one request. */
export const SERVICE_FAULTS = [
  "ProvisionedThroughputExceededException",
  "ThrottlingException",
  "InternalServerError",
  "lost before it was stored",
  "lost after it was stored",
] as const;

/** A client whose n-th PutItem (from 1) meets a fault; the SDK may try it again. */
export function withFaultyPut(
  client: DynamoDBClient,
  put: number,
  fault: (typeof SERVICE_FAULTS)[number],
): DynamoDBClient {
  let puts = 0;
  client.middlewareStack.add(
    (next, context) => async (args) => {
      if (context.commandName !== "PutItemCommand") return next(args);
      puts += 1;
      if (puts !== put) return next(args);
      if (fault === "lost after it was stored") await next(args);
      throw serviceFault(fault);
    },
    // Inside the SDK's own retries, as a fault on the wire is.
    { step: "finalizeRequest", priority: "low", name: "faultyPut" },
  );
  return client;
}

function serviceFault(fault: (typeof SERVICE_FAULTS)[number]): Error {
  if (fault.startsWith("lost")) return new LostAnswer(fault);
  const status = fault === "InternalServerError" ? 500 : 400;
  return Object.assign(new Error(fault), {
    name: fault,
    $fault: "server",
    $metadata: { httpStatusCode: status },
  });
}

/** A client that counts the requests it makes, by command. */
export function counting(client: DynamoDBClient): { client: DynamoDBClient; made: Map<string, number> } {
  const made = new Map<string, number>();
  client.middlewareStack.add(
    (next, context) => (args) => {
      const command = context.commandName ?? "";
      made.set(command, (made.get(command) ?? 0) + 1);
      return next(args);
    },
    { step: "finalizeRequest", priority: "low", name: "counting" },
  );
  return { client, made };
}
