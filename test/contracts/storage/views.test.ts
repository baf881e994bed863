import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { Listing, ViewRow } from "#ports/views.ts";
import { late } from "./faults.ts";
import { gathered } from "./school-day.ts";
import { type Store, stores } from "./stores.ts";

const SCHOOL = "northside/hill-view";
const row = (version: number, body: ViewRow["body"] = { version }, key = "p1"): ViewRow => ({
  view: "placements",
  scope: SCHOOL,
  key,
  version,
  body,
});

describe.each(stores)("views on $name", ({ open }) => {
  let store: Store;
  beforeEach(async () => {
    store = await open();
  });
  afterEach(() => store.close());
  const get = (key = "p1") => store.views.get("placements", SCHOOL, key);
  const list = () => store.views.list("placements", SCHOOL);

  it("given a row, only a later version replaces it", async () => {
    expect(await store.views.put(row(2))).toBe(true);
    expect(await store.views.put(row(2, { other: true }))).toBe(false);
    expect(await store.views.put(row(1))).toBe(false);
    expect(await get()).toEqual(row(2));
    expect(await store.views.put(row(10))).toBe(true);
    expect(await get()).toEqual(row(10));
  });

  it("given a tombstone, the row is in no list, and a late projection does not revive it", async () => {
    await store.views.put(row(1));
    expect(await store.views.put(row(3, null))).toBe(true);
    expect(await store.views.put(row(2))).toBe(false);
    expect(await get()).toBeUndefined();
    expect(await list()).toEqual([]);
    expect(await gathered(store.views.all())).toEqual([row(3, null)]);
    expect(await store.views.put(row(4))).toBe(true);
    expect(await get()).toEqual(row(4));
  });

  it("given projections that come late, doubled and backwards, the newest is what is seen", async () => {
    const unruly = late(store.views);
    for (const version of [1, 2, 3, 4]) await unruly.views.put(row(version));
    for (const version of [1, 2]) await unruly.views.put(row(version, version === 2 ? null : {}, "p2"));
    expect(await list()).toEqual([]);
    await unruly.deliver((rows) =>
      [...rows]
        .reverse()
        .flatMap((one) => [one, one])
        .concat(rows),
    );
    expect(await list()).toEqual([row(4)]);
  });

  it("given ten projections at once, the highest version stays", async () => {
    await Promise.all([3, 9, 1, 10, 7, 2, 8, 5, 4, 6].map((version) => store.views.put(row(version))));
    expect(await get()).toEqual(row(10));
  });

  it("given rows of other views and schools, a list has its own only, by key", async () => {
    for (const key of ["p2", "p10", "p1"]) await store.views.put(row(1, {}, key));
    await store.views.put({ ...row(1, {}, "p3"), scope: "northside/hill-view-2" });
    await store.views.put({ ...row(1, {}, "p3"), scope: "northside" });
    await store.views.put({ ...row(1, {}, "p3"), view: "tasks" });
    expect((await list()).map(({ key }) => key)).toEqual(["p1", "p10", "p2"]);
    expect(await get("p3")).toBeUndefined();
    expect(await store.views.get("placements", SCHOOL, "p1", { eventual: true })).toEqual(row(1, {}, "p1"));
  });

  it("given keys from one to another, a list has those alone, and both of these", async () => {
    for (const key of ["2026-09-06-p", "2026-09-07-a", "2026-09-07-p", "2026-09-08-a"])
      await store.views.put(row(1, {}, key));
    const keys = async (only: Listing) =>
      (await store.views.list("placements", SCHOOL, only)).map(({ key }) => key);

    expect(await keys({ from: "2026-09-07", to: "2026-09-07~" })).toEqual(["2026-09-07-a", "2026-09-07-p"]);
    expect(await keys({ from: "2026-09-07-p" })).toEqual(["2026-09-07-p", "2026-09-08-a"]);
    expect(await keys({ to: "2026-09-07-a", eventual: true })).toEqual(["2026-09-06-p", "2026-09-07-a"]);
  });

  it("given a row that is long, it is read as it was put, and a later short one as well", async () => {
    const owed = Array.from({ length: 40 }, (_, n) => ({ key: `o${n}`, title: "Naïve — “quoted” ✓" }));
    await store.views.put(row(1, { owed }));
    expect(await get()).toEqual(row(1, { owed }));
    expect(await list()).toEqual([row(1, { owed })]);
    await store.views.put(row(2, { owed: [] }));
    expect(await get()).toEqual(row(2, { owed: [] }));
  });

  it("given all rows, they come with tombstones in the order of view, scope and key; cleared, none", async () => {
    const rows = [
      { view: "placements", scope: "a", key: "k" },
      { view: "placements", scope: "a/b", key: "k1" },
      { view: "placements", scope: "a/b", key: "k2" },
      { view: "tasks", scope: "a", key: "k" },
    ].map((place, n): ViewRow => ({ ...place, version: 1, body: n % 2 ? null : { n } }));
    for (const one of [...rows].reverse()) await store.views.put(one);
    expect(await gathered(store.views.all())).toEqual(rows);
    await store.views.clear();
    await store.views.clear();
    expect(await gathered(store.views.all())).toEqual([]);
  });

  it("given 700 rows, listing, digest and clearing go on to the last page", async () => {
    const rows = Array.from({ length: 700 }, (_, n) => row(1, { n }, `k${String(n).padStart(3, "0")}`));
    for (const one of rows) await store.views.put(one);
    expect(await list()).toEqual(rows);
    expect(await gathered(store.views.all())).toEqual(rows);
    await store.views.clear();
    expect(await list()).toEqual([]);
  });

  it("given rows near 400 KB, a list brings them all", async () => {
    const rows = [1, 2, 3, 4].map((n) => row(1, { x: "x".repeat(390_000) }, `k${n}`));
    for (const one of rows) await store.views.put(one);
    expect(await list()).toEqual(rows);
  });
});
