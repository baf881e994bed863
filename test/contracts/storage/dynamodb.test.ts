import { PutCommand, ScanCommand } from "@aws-sdk/lib-dynamodb";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { documentsOf } from "#adapters/aws/dynamodb.ts";
import { createTables } from "#adapters/aws/dynamodb-tables.ts";
import { commitFrom, isCommit, namesPartition } from "#adapters/aws/ledger-keys.ts";
import { dynamoVault } from "#adapters/aws/vault.ts";
import type { EffectKind } from "#ports/effects.ts";
import { counting, SERVICE_FAULTS, withFaultyPut, withSmallPages, withUnprocessed } from "./faults.ts";
import { commitOf, decide, gathered, STREAM } from "./school-day.ts";
import { dynamoPorts, dynamoServer, noSleep, TABLES } from "./stores.ts";

const SCHOOL = "northside/hill-view";
let server: Awaited<ReturnType<typeof dynamoServer>>;
beforeEach(async () => {
  server = await dynamoServer();
});
afterEach(() => server.close());

const itemsOf = async (table: string) =>
  (await documentsOf(server.client()).send(new ScanCommand({ TableName: table }))).Items ?? [];
const keysOf = async (table: string) => (await itemsOf(table)).map((item) => String(item.pk));

describe("faults between us and DynamoDB", () => {
  // The first two puts are a stream's name and its first commit.
  const cases = SERVICE_FAULTS.flatMap((fault) =>
    [1, 2, 3].flatMap((put) => [1, 3].map((attempts) => ({ fault, put, attempts }))),
  );
  it.each(cases)("given put $put $fault, $attempts attempt(s): each decision once", async (given) => {
    const faulty = withFaultyPut(server.client(given.attempts), given.put, given.fault);
    const { ledger } = dynamoPorts(faulty);
    for (const command of ["a", "b", "a"]) await decide(ledger, STREAM, command);
    expect((await ledger.read(STREAM)).map(({ command }) => command)).toEqual(["a", "b"]);
    expect(await gathered(ledger.streams(`${SCHOOL}/`))).toEqual([STREAM]);
  });

  it("given an answer lost after the commit, the SDK's own second try is no conflict but a fault", async () => {
    const { ledger, effects } = dynamoPorts(withFaultyPut(server.client(), 2, "lost after it was stored"));
    await expect(ledger.append(commitOf({ version: 1 }))).rejects.toThrow("read back");
    expect(await ledger.read(STREAM)).toEqual([commitOf({ version: 1 })]);
    const parked = { kind: "parked" as const, scope: SCHOOL, key: "gate", body: {} };
    expect(await effects.putIfAbsent(parked)).toBe(true);
  });

  it("given a stream's name without its first commit, no stream is named", async () => {
    const { ledger } = dynamoPorts(server.client());
    const Item = { pk: namesPartition(STREAM), sk: STREAM };
    await documentsOf(server.client()).send(new PutCommand({ TableName: TABLES.ledger, Item }));
    expect(await gathered(ledger.streams(`${SCHOOL}/`))).toEqual([]);
    expect(await gathered(ledger.streams(""))).toEqual([]);
    expect(await ledger.append(commitOf({ version: 1 }))).toEqual({ kind: "appended" });
    expect(await gathered(ledger.streams(`${SCHOOL}/`))).toEqual([STREAM]);
  });
});

describe("batches and pages", () => {
  it("given unprocessed keys, the rest is asked for again after a pause, until nothing is left", async () => {
    const pauses: number[] = [];
    const sleep = async (milliseconds: number) => void pauses.push(milliseconds);
    const { client, made } = counting(withUnprocessed(server.client()));
    const vault = dynamoVault({ client, table: TABLES.vault, sleep });
    const index = ["ann", "brown", "clark", "dent"];
    await vault.put({ scope: SCHOOL, id: "p1", kind: "pupil", body: {}, index });
    expect(made.get("BatchWriteItemCommand")).toBe(3);
    expect(pauses).toEqual([25, 25]);
    expect(await vault.search(SCHOOL, "pupil", "d", 5)).toEqual(["p1"]);
  });

  it("given a table that processes nothing any more, it is a fault after growing pauses", async () => {
    const pauses: number[] = [];
    const client = server.client();
    client.middlewareStack.add(
      () => async (args) => {
        const { RequestItems } = args.input as { RequestItems: unknown };
        return {
          output: { $metadata: {}, Responses: {}, UnprocessedKeys: RequestItems },
          response: {},
        } as never;
      },
      { step: "serialize", priority: "high" },
    );
    const sleep = async (milliseconds: number) => void pauses.push(milliseconds);
    const vault = dynamoVault({ client, table: TABLES.vault, sleep });
    await expect(vault.get(SCHOOL, ["p1"])).rejects.toThrow("processes no more keys");
    expect(pauses).toEqual([50, 100, 200, 400, 800, 1600, 2000, 2000, 2000]);
  });

  it("given pages of two, seven commits take four queries or more, and all arrive", async () => {
    const { client, made } = counting(withSmallPages(server.client(), 2));
    const { ledger } = dynamoPorts(client);
    for (let version = 1; version <= 7; version += 1) await ledger.append(commitOf({ version }));
    expect(await ledger.read(STREAM)).toHaveLength(7);
    expect(made.get("QueryCommand")).toBeGreaterThanOrEqual(4);
    expect(made.get("PutItemCommand")).toBe(8);
  });

  it("given five commits near 400 KB, the service itself ends a page at 1 MB", async () => {
    const { client, made } = counting(server.client());
    const { ledger } = dynamoPorts(client);
    for (let version = 1; version <= 5; version += 1) {
      await ledger.append(commitOf({ version, events: [{ type: "x".repeat(390_000) }] }));
    }
    expect(await ledger.read(STREAM)).toHaveLength(5);
    expect(made.get("QueryCommand")).toBeGreaterThan(1);
  });
});

describe("keys", () => {
  const kinds: readonly EffectKind[] = ["unsent", "sent", "parked", "run"];

  it("given rows of one school, every key begins with its tenant and school", async () => {
    const { ledger, vault, effects, views, audit } = dynamoPorts(server.client());
    await ledger.append(commitOf({ version: 1 }));
    await vault.put({ scope: SCHOOL, id: "p1", kind: "pupil", body: {}, index: ["ann"] });
    for (const kind of kinds) await effects.putIfAbsent({ kind, scope: SCHOOL, key: "k", body: {} });
    await views.put({ view: "tasks", scope: SCHOOL, key: "k", version: 1, body: {} });
    const at = "2026-09-01T08:00:00Z";
    await audit.append({ scope: SCHOOL, id: "r1", at, by: "s1", path: "/", subject: "p1" });
    const keys = (await Promise.all(Object.values(TABLES).map(keysOf))).flat();
    expect(keys).toHaveLength(10);
    for (const key of keys) expect(key.startsWith(`${SCHOOL}/`)).toBe(true);
  });

  it("given ten links, no two share a partition", async () => {
    const { effects } = dynamoPorts(server.client());
    for (let n = 0; n < 10; n += 1) {
      await effects.putIfAbsent({ kind: "link", scope: "links", key: `hash-${n}`, body: {} });
    }
    expect(new Set(await keysOf(TABLES.effects)).size).toBe(10);
  });

  it("given a scope that could reach into another's key, it is refused", async () => {
    const { vault, views } = dynamoPorts(server.client());
    await expect(vault.get("northside/#index", ["p1"])).rejects.toThrow(RangeError);
    await expect(views.list("a#b", SCHOOL)).rejects.toThrow(RangeError);
  });

  it("given items of the ledger's table, its commits can be told from its streams' names", async () => {
    const { ledger } = dynamoPorts(server.client());
    await ledger.append(commitOf({ version: 1 }));
    const items = await itemsOf(TABLES.ledger);
    expect(items).toHaveLength(2);
    expect(items.filter(isCommit).map(commitFrom)).toEqual([commitOf({ version: 1 })]);
  });
});

describe("making tables", () => {
  it("given tables that are there, making them again changes nothing", async () => {
    const { ledger } = dynamoPorts(server.client());
    await ledger.append(commitOf({ version: 1 }));
    await createTables(server.client(), TABLES, noSleep);
    expect(await ledger.head(STREAM)).toBe(1);
  });

  it("given a table that the service refuses, it is a fault", async () => {
    const names = { ...TABLES, audit: "no/such name" };
    await expect(createTables(server.client(), names, noSleep)).rejects.toThrow();
  });
});
