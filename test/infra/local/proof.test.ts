import { rmSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { seal } from "#casework/commit/hash-chain.ts";
import { commitOf, edit, found, other, rewrite, stream, within, written } from "./proof-life.ts";

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
