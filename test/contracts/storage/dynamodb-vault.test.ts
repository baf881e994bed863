import { ScanCommand } from "@aws-sdk/lib-dynamodb";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { documentsOf } from "#adapters/aws/dynamodb.ts";
import { dynamoPorts, dynamoServer, TABLES } from "./stores.ts";

const SCHOOL = "northside/hill-view";
let server: Awaited<ReturnType<typeof dynamoServer>>;
beforeEach(async () => {
  server = await dynamoServer();
});
afterEach(() => server.close());

const allItems = async () =>
  (await documentsOf(server.client()).send(new ScanCommand({ TableName: TABLES.vault }))).Items ?? [];

describe("a vault without transactions", () => {
  const ann = { scope: SCHOOL, id: "p1", kind: "pupil" as const, body: { name: "Ann Smith" } };
  const brokenAt = (command: string, nth: number) => {
    const client = server.client(1);
    let made = 0;
    client.middlewareStack.add(
      (next, context) => (args) => {
        if (context.commandName === command) made += 1;
        if (context.commandName === command && made === nth) throw new Error("broke off");
        return next(args);
      },
      { step: "finalizeRequest", priority: "low" },
    );
    return dynamoPorts(client).vault;
  };
  const breaks = [
    { command: "PutItemCommand", nth: 1 },
    { command: "BatchWriteItemCommand", nth: 1 },
    { command: "BatchWriteItemCommand", nth: 2 },
    { command: "PutItemCommand", nth: 2 },
  ];

  it.each(breaks)(
    "given a change of name that broke off at $command $nth, doing it again completes it",
    async (at) => {
      const { vault } = dynamoPorts(server.client());
      await vault.put({ ...ann, index: ["ann", "smith"] });
      const changed = { ...ann, index: ["ann", "jones"] };
      await expect(brokenAt(at.command, at.nth).put(changed)).rejects.toThrow("broke off");
      await vault.put(changed);
      expect(await vault.search(SCHOOL, "pupil", "smith", 5)).toEqual([]);
      expect(await vault.search(SCHOOL, "pupil", "jones", 5)).toEqual(["p1"]);
      expect(await vault.search(SCHOOL, "pupil", "ann", 5)).toEqual(["p1"]);
      const [record] = (await allItems()).filter((item) => item.sk === "p1");
      expect(String(record?.indexed).split("\n")).toHaveLength(2);
    },
  );

  it.each(breaks)(
    "given a change that broke off at $command $nth, erasing leaves no item at all",
    async (at) => {
      const { vault } = dynamoPorts(server.client());
      await vault.put({ ...ann, index: ["ann", "smith"] });
      await expect(brokenAt(at.command, at.nth).put({ ...ann, index: ["jones"] })).rejects.toThrow(
        "broke off",
      );
      await vault.erase(SCHOOL, "p1");
      expect(await allItems()).toEqual([]);
    },
  );

  it.each([1, 2])(
    "given an erasure that broke off at its delete %i, doing it again completes it",
    async (nth) => {
      const { vault } = dynamoPorts(server.client());
      await vault.put({ ...ann, index: ["ann", "smith"] });
      await expect(brokenAt("BatchWriteItemCommand", nth).erase(SCHOOL, "p1")).rejects.toThrow("broke off");
      await vault.erase(SCHOOL, "p1");
      expect(await allItems()).toEqual([]);
    },
  );

  it("given six changes at once and then an erasure, no index item stays behind", async () => {
    const { vault } = dynamoPorts(server.client());
    const names = ["ash", "birch", "cedar", "damson", "elm", "fir"];
    await Promise.all(names.map((name) => vault.put({ ...ann, index: [name] })));
    await vault.erase(SCHOOL, "p1");
    expect(await allItems()).toEqual([]);
  });
});
