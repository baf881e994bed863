import { appendFile, writeFile } from "node:fs/promises";
import path from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { dynamoErasures } from "#adapters/aws/erasures.ts";
import { fileErasures } from "#adapters/local/erasures.ts";
import type { Erasure, Erasures } from "#ports/erasures.ts";
import { dynamoServer, noSleep, ownFolder, TABLES } from "./stores.ts";

const SCHOOL = "northside/hill-view";

const erasure = (purge: string, part: number, more: Partial<Erasure> = {}): Erasure => ({
  ...{ scope: SCHOOL, purge, part, at: `2046-03-0${part + 1}T08:00:00Z`, subject: "pupil/p1" },
  ...{ reason: "period-over", askedBy: "s1", approvedBy: "s2", found: { vault: 2 } },
  ...{ vault: [{ scope: SCHOOL, id: "w1" }], files: [`${SCHOOL}/x1`], mails: ["m1"] },
  ...more,
});

type Kept = { readonly erasures: Erasures; close(): Promise<void> };

const hosts: readonly { readonly name: string; open(): Promise<Kept> }[] = [
  {
    name: "a file beside the data",
    open: async () => {
      const { folder, remove } = await ownFolder();
      return { erasures: fileErasures(path.join(folder, "data-erased.jsonl")), close: remove };
    },
  },
  {
    // Its keys are those of every table: one that is there serves.
    name: "DynamoDB",
    open: async () => {
      const server = await dynamoServer();
      const table = { client: server.client(), table: TABLES.audit, sleep: noSleep };
      return { erasures: dynamoErasures(table), close: server.close };
    },
  },
];

describe.each(hosts)("what was erased, in $name", ({ open }) => {
  let kept: Kept;
  beforeEach(async () => {
    kept = await open();
  });
  afterEach(() => kept.close());

  it("given nothing noted, the list is empty", async () => {
    expect(await kept.erasures.list(SCHOOL)).toEqual([]);
  });

  it("given parts in any order, they are listed by time", async () => {
    for (const part of [2, 0, 1]) await kept.erasures.note(erasure("a", part));
    expect((await kept.erasures.list(SCHOOL)).map((e) => e.part)).toEqual([0, 1, 2]);
  });

  it("given the same part again, it is there once, as it was first told", async () => {
    await kept.erasures.note(erasure("a", 0));
    await kept.erasures.note(erasure("a", 0, { reason: "asked-for" }));
    expect(await kept.erasures.list(SCHOOL)).toEqual([erasure("a", 0)]);
  });

  it("given another school's, a list has its own only", async () => {
    await kept.erasures.note(erasure("a", 0, { scope: "northside/hill-view-2" }));
    expect(await kept.erasures.list(SCHOOL)).toEqual([]);
  });
});

describe("what was erased, in a file that a power cut has torn", () => {
  it("keeps what was confirmed, and goes on behind the torn line", async () => {
    const { folder, remove } = await ownFolder();
    const file = path.join(folder, "data-erased.jsonl");
    await writeFile(file, `${JSON.stringify(erasure("a", 0))}\n`);
    await appendFile(file, JSON.stringify(erasure("b", 0)).slice(0, 40));
    const erasures = fileErasures(file);
    expect((await erasures.list(SCHOOL)).map((e) => e.purge)).toEqual(["a"]);
    await erasures.note(erasure("c", 1));
    expect((await erasures.list(SCHOOL)).map((e) => e.purge)).toEqual(["a", "c"]);
    await remove();
  });
});
