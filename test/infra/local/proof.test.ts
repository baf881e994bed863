import { existsSync, rmSync } from "node:fs";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { Temporal } from "temporal-polyfill";
import { describe, expect, it } from "vitest";
import { virtualClock } from "#adapters/local/clock.ts";
import { sqliteLedger } from "#adapters/local/ledger.ts";
import { openSqlite } from "#adapters/local/sqlite.ts";
import { seal } from "#casework/seal.ts";
import type { Commit } from "#domain/commit.ts";
import { anchoredLedger } from "#infra/local/proof/anchored-ledger.ts";
import { openAnchors } from "#infra/local/proof/anchors.ts";
import { ledgerChecks } from "#infra/local/proof/checks.ts";
import { takeAll, takeBegun } from "#infra/local/proof/compare.ts";
import { ownFolder } from "./folders.ts";

const stream = "harbour/harbour-view/placement/p1";
const other = "harbour/harbour-view/placement/p2";

const commitOf = (of: string, version: number, previous: string, by = "head"): Commit =>
  seal({
    ...{ stream: of, version, previous, by, command: `c-${version}`, at: "2026-09-07T08:00:00Z" },
    ...{ events: [{ type: "answered", answer: "agree" } as { type: string }], owes: [] },
  });

/** A host's life on a folder: opens, works, closes. */
const within = async <T>(root: string, work: (life: Life) => Promise<T>): Promise<T> => {
  const isNew = !existsSync(join(root, "ledger.sqlite"));
  const db = openSqlite(join(root, "ledger.sqlite"));
  const anchors = openAnchors(root);
  const bare = sqliteLedger(db);
  const warnings: string[] = [];
  const clock = virtualClock(Temporal.Instant.from("2026-09-07T09:00:00Z"));
  const checks = ledgerChecks({
    ...{ ledger: bare, anchors, clock },
    log: (level, message, facts) =>
      void (level === "warn" && warnings.push(`${message} ${JSON.stringify(facts)}`)),
  });
  if (isNew) await takeAll({ ledger: bare, anchors });
  else await takeBegun({ ledger: bare, anchors });
  try {
    return await work({ ledger: anchoredLedger(bare, anchors), bare, anchors, checks, clock, warnings });
  } finally {
    db.close();
    anchors.close();
  }
};
type Life = {
  readonly ledger: ReturnType<typeof sqliteLedger>;
  readonly bare: ReturnType<typeof sqliteLedger>;
  readonly anchors: ReturnType<typeof openAnchors>;
  readonly checks: ReturnType<typeof ledgerChecks>;
  readonly clock: ReturnType<typeof virtualClock>;
  readonly warnings: string[];
};

const written = async (): Promise<string> => {
  const root = ownFolder();
  await within(root, async ({ ledger }) => {
    for (const of of [stream, other]) {
      let previous = "";
      for (let version = 1; version <= 4; version += 1) {
        const commit = commitOf(of, version, previous);
        await ledger.append(commit);
        previous = commit.hash;
      }
    }
  });
  return root;
};

/** What somebody with a tool for databases does while the host stands still. */
const edit = (root: string, work: (db: DatabaseSync) => void): void => {
  const db = new DatabaseSync(join(root, "ledger.sqlite"));
  work(db);
  db.close();
};

const rewrite = (root: string, of: string, version: number, change: (c: Commit) => Commit): void =>
  edit(root, (db) => {
    const row = db.prepare("SELECT body FROM ledger WHERE stream = ? AND version = ?").get(of, version);
    const body = JSON.stringify(change(JSON.parse(String(row?.body))));
    db.prepare("UPDATE ledger SET body = ? WHERE stream = ? AND version = ?").run(body, of, version);
  });

const found = (root: string, whole = true) =>
  within(root, async ({ checks, warnings }) => {
    const { findings } = whole ? await checks.check("start") : await checks.atStart();
    expect(warnings.length > 0).toBe(findings.length > 0);
    return findings;
  });

describe("the ledger on one machine", () => {
  it("given nobody touched it, is verified at start and wholly, start after start", async () => {
    const root = await written();

    expect(await found(root, false)).toEqual([]);
    expect(await found(root)).toEqual([]);
    await within(root, async ({ checks }) => {
      expect((await checks.latest()).map(({ whole, streams, commits }) => [whole, streams, commits])).toEqual(
        [
          [true, 2, 8],
          [false, 2, 2],
        ],
      );
    });
  });

  it("given another author of a decision, shows which", async () => {
    const root = await written();
    rewrite(root, stream, 2, (c) => ({ ...c, by: "somebody-else" }));

    expect(await found(root)).toEqual([{ stream, version: 2, what: "changed" }]);
  });

  it("given another answer in the newest commit, shows it at start already", async () => {
    const root = await written();
    rewrite(root, stream, 4, (c) => ({
      ...c,
      events: [{ type: "answered", answer: "refuse" } as { type: string }],
    }));

    expect(await found(root, false)).toEqual([{ stream, version: 4, what: "changed" }]);
  });

  it("given the newest commit deleted, shows it at start already", async () => {
    const root = await written();
    edit(root, (db) => db.prepare("DELETE FROM ledger WHERE stream = ? AND version = 4").run(stream));

    expect(await found(root, false)).toEqual([{ stream, version: 4, what: "missing" }]);
  });

  it("given a commit deleted from the middle, or a whole stream, shows it", async () => {
    const root = await written();
    edit(root, (db) => db.prepare("DELETE FROM ledger WHERE stream = ? AND version = 2").run(stream));
    edit(root, (db) => db.prepare("DELETE FROM ledger WHERE stream = ?").run(other));

    expect(await found(root)).toEqual([
      { stream, version: 0, what: "changed" },
      { stream: other, version: 4, what: "missing" },
    ]);
  });

  const recompute = (root: string): void => {
    let previous = "";
    for (let version = 1; version <= 4; version += 1)
      rewrite(root, stream, version, ({ hash: _, ...c }) => {
        const again = seal({ ...c, previous, ...(version === 2 ? { by: "somebody-else" } : {}) });
        previous = again.hash;
        return again;
      });
  };

  it("given a chain that was recomputed, shows it at start already: its hashes are not those that were noted", async () => {
    const root = await written();
    recompute(root);

    expect(await found(root, false)).toEqual([{ stream, version: 4, what: "changed" }]);
  });

  it("given work goes on upon a recomputed chain, does not forget", async () => {
    const root = await written();
    recompute(root);
    await within(root, async ({ ledger }) => {
      const last = (await ledger.read(stream)).at(-1);
      await ledger.append(commitOf(stream, 5, last?.hash ?? ""));
    });

    expect((await found(root))[0]).toEqual({ stream, version: 4, what: "changed" });
  });

  it("given a commit that this host has not written, shows it", async () => {
    const root = await written();
    await within(root, async ({ bare }) => {
      const last = (await bare.read(stream)).at(-1);
      await bare.append(commitOf(stream, 5, last?.hash ?? ""));
      await bare.append(commitOf("harbour/harbour-view/placement/p3", 1, ""));
    });

    expect(await found(root, false)).toEqual([
      { stream, version: 5, what: "not-written-here" },
      { stream: "harbour/harbour-view/placement/p3", version: 1, what: "not-written-here" },
    ]);
  });

  it("given the notes were edited to fit, or a line of them is gone, shows that instead", async () => {
    const root = await written();
    await within(root, async ({ anchors }) =>
      anchors.db.exec("UPDATE heads SET version = 3 WHERE stream LIKE '%p1'"),
    );
    expect(await found(root)).toContainEqual({ stream, version: 0, what: "notes-changed" });

    const another = await written();
    edit(another, (db) => db.prepare("DELETE FROM ledger WHERE stream = ?").run(other));
    await within(another, async ({ anchors }) =>
      anchors.db.exec("DELETE FROM heads WHERE stream LIKE '%p2'"),
    );
    expect(await found(another)).toEqual([{ stream: "", version: 0, what: "notes-changed" }]);
  });

  it("given the notes are gone, shows that, once and not for each record", async () => {
    const root = await written();
    for (const file of ["anchors.sqlite", "anchors.sqlite-wal", "anchors.key"])
      rmSync(join(root, file), { force: true });

    expect(await found(root)).toEqual([{ stream: "", version: 0, what: "notes-changed" }]);
  });

  it("given a crash between a commit and its note, takes it as its own and says nothing", async () => {
    const root = await written();
    await within(root, async ({ bare, anchors }) => {
      const last = (await bare.read(stream)).at(-1);
      const fifth = commitOf(stream, 5, last?.hash ?? "");
      anchors.begin(fifth);
      await bare.append(fifth);
    });

    expect(await found(root)).toEqual([]);
    expect(await found(root, false)).toEqual([]);
  });

  it("given two who write at once, notes the one that was taken", async () => {
    const root = await written();
    await within(root, async ({ ledger, checks }) => {
      const last = (await ledger.read(stream)).at(-1);
      const both = ["one", "two"].map((by) => commitOf(stream, 5, last?.hash ?? "", by));
      const kinds = await Promise.all(both.map(async (c) => (await ledger.append(c)).kind));
      expect(kinds.toSorted()).toEqual(["appended", "conflict"]);
      expect((await checks.check("start")).findings).toEqual([]);
    });

    expect(await found(root)).toEqual([]);
  });

  it("is looked through wholly once a day, not more often", async () => {
    const root = await written();
    await within(root, async ({ checks, clock }) => {
      await checks.daily();
      await checks.daily();
      expect(await checks.latest()).toHaveLength(1);
      clock.set(clock.now().add({ hours: 24 }));
      await checks.daily();
      expect(await checks.latest()).toMatchObject([{ by: "daily", whole: true }, { by: "daily" }]);
    });
  });

  it("keeps the checks that found something longer than those that did not", async () => {
    const root = await written();
    rewrite(root, stream, 2, (c) => ({ ...c, by: "somebody-else" }));
    await found(root);
    rewrite(root, stream, 2, (c) => ({ ...c, by: "head" }));
    await within(root, async ({ checks }) => {
      for (let day = 0; day < 60; day += 1) await checks.check("daily");
      const all = await checks.latest();
      expect(all).toHaveLength(51);
      expect(all.at(-1)?.findings).toHaveLength(1);
    });
  });
});
