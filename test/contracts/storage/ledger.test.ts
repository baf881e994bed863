import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { losing } from "./faults.ts";
import { commitOf, decide, gathered, STREAM } from "./school-day.ts";
import { type Store, stores } from "./stores.ts";

const range = (size: number) => Array.from({ length: size }, (_, place) => place + 1);

describe.each(stores)("the ledger on $name", ({ open }) => {
  let store: Store;
  beforeEach(async () => {
    store = await open();
  });
  afterEach(() => store.close());

  it("given an empty stream, it has head 0 and nothing to read", async () => {
    expect(await store.ledger.head(STREAM)).toBe(0);
    expect(await store.ledger.read(STREAM)).toEqual([]);
  });

  it("given twelve commits, reading gives them as they were, in order, also from the middle", async () => {
    const commits = range(12).map((version) => commitOf({ version, events: [{ type: "n\u00f6ted 😀" }] }));
    for (const commit of commits) {
      expect(await store.ledger.append(commit)).toEqual({ kind: "appended" });
    }
    expect(await store.ledger.read(STREAM)).toEqual(commits);
    expect(await store.ledger.read(STREAM, 9)).toEqual(commits.slice(9));
    expect(await store.ledger.read(STREAM, 12)).toEqual([]);
    expect(await store.ledger.head(STREAM)).toBe(12);
  });

  it("given a version that is taken, another append is a conflict and leaves the stored commit", async () => {
    const first = commitOf({ version: 1, by: "staff-1" });
    await store.ledger.append(first);
    expect(await store.ledger.append(commitOf({ version: 1, by: "staff-2" }))).toEqual({ kind: "conflict" });
    expect(await store.ledger.read(STREAM)).toEqual([first]);
  });

  it("given ten appends of one version at once, exactly one is appended", async () => {
    const rivals = range(10).map((rival) => commitOf({ version: 1, command: `rival-${rival}` }));
    const answers = await Promise.all(rivals.map((commit) => store.ledger.append(commit)));
    const winners = rivals.filter((_, place) => answers[place]?.kind === "appended");
    expect(winners).toHaveLength(1);
    expect(await store.ledger.read(STREAM)).toEqual(winners);
  });

  it("given eight people deciding at once, each decision is stored once, without a gap", async () => {
    const commands = range(8).map((person) => `decision-${person}`);
    await Promise.all(commands.map((command) => decide(store.ledger, STREAM, command)));
    const stored = await store.ledger.read(STREAM);
    expect(stored.map(({ version }) => version)).toEqual(range(8));
    expect(stored.map(({ command }) => command).sort()).toEqual(commands);
  });

  it("given answers lost before and after the commit, reading back stores each decision once", async () => {
    const unsure = losing(store.ledger, (call) => (["after", "before", "none"] as const)[call % 3] ?? "none");
    for (const command of ["a", "b", "c", "d", "b", "a"]) await decide(unsure, STREAM, command);
    expect((await store.ledger.read(STREAM)).map(({ command }) => command)).toEqual(["a", "b", "c", "d"]);
  });

  it("given commits near 400 KB, reading goes on past a page of 1 MB", async () => {
    const commits = range(5).map((version) => commitOf({ version, events: [{ type: "x".repeat(390_000) }] }));
    for (const commit of commits) await store.ledger.append(commit);
    expect((await store.ledger.read(STREAM)).map(({ version }) => version)).toEqual(range(5));
    expect(await store.ledger.read(STREAM, 4)).toEqual(commits.slice(4));
  });

  it("given a commit over 400 KB or a version that is no version, it is refused and nothing is stored", async () => {
    await expect(
      store.ledger.append(commitOf({ version: 1, events: [{ type: "x".repeat(410_000) }] })),
    ).rejects.toThrow();
    for (const version of [0, -1, 1.5, Number.NaN]) {
      await expect(store.ledger.append(commitOf({ version }))).rejects.toThrow(RangeError);
    }
    expect(await store.ledger.head(STREAM)).toBe(0);
    expect(await gathered(store.ledger.streams("northside/"))).toEqual([]);
  });

  it("given a version that is missing, reading is a fault and never a shorter story", async () => {
    await store.ledger.append(commitOf({ version: 1 }));
    await store.ledger.append(commitOf({ version: 3 }));
    await expect(store.ledger.read(STREAM)).rejects.toThrow("lacks version 2");
  });

  it("given streams of several schools, a prefix gives its own, in order", async () => {
    const names = [
      "northside/hill-view/placement/p2",
      "northside/hill-view/placement/p10",
      "northside/hill-view/pupil/a",
      "northside/hill-view-2/placement/p1",
      "northside/provider/forge",
      "southside/hill-view/placement/p1",
    ];
    for (const stream of [...names].reverse()) {
      await store.ledger.append(commitOf({ stream, version: 1 }));
      await store.ledger.append(commitOf({ stream, version: 2 }));
    }
    const under = (prefix: string) => gathered(store.ledger.streams(prefix));
    expect(await under("northside/hill-view/placement/")).toEqual([names[1], names[0]]);
    expect(await under("northside/hill-view/")).toEqual([names[1], names[0], names[2]]);
    expect(await under("northside/provider/")).toEqual([names[4]]);
    expect(await under("southside/")).toEqual([names[5]]);
    expect(await under("")).toEqual([...names].sort());
    expect(await under("eastside/")).toEqual([]);
  });
});
