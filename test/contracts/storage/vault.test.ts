import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { VaultRecord } from "#ports/vault.ts";
import { gathered } from "./school-day.ts";
import { type Store, stores } from "./stores.ts";

const SCHOOL = "northside/hill-view";

const pupil = (id: string, name: string, scope = SCHOOL): VaultRecord => ({
  scope,
  id,
  kind: "pupil",
  body: { name },
  index: name.toLowerCase().split(" "),
});
const byId = (records: readonly VaultRecord[]) => [...records].sort((a, b) => (a.id < b.id ? -1 : 1));

describe.each(stores)("the vault on $name", ({ open }) => {
  let store: Store;
  beforeEach(async () => {
    store = await open();
  });
  afterEach(() => store.close());
  const search = (prefix: string, limit = 10, scope = SCHOOL, kind: VaultRecord["kind"] = "pupil") =>
    store.vault.search(scope, kind, prefix, limit);

  it("given a record, it is read back as it was put, with whatever words a name has", async () => {
    const record = {
      ...pupil("p1", "Zo\u00eb O'Brien-\u015alusarska"),
      body: { name: "Zoë 😀", born: null, tags: [] },
    };
    await store.vault.put(record);
    expect(await store.vault.get(SCHOOL, ["p1"])).toEqual([record]);
    expect(await search("zo\u00eb")).toEqual(["p1"]);
    expect(await search("O'BRI")).toEqual(["p1"]);
  });

  it("given 230 records, asking for them and some others gives those that exist, each once", async () => {
    const records = Array.from({ length: 230 }, (_, n) =>
      pupil(`p${String(n).padStart(3, "0")}`, `Pupil ${n}`),
    );
    for (const record of records) await store.vault.put(record);
    const ids = records.map(({ id }) => id);
    const found = await store.vault.get(SCHOOL, [...ids, "nobody", "p007", ...ids.slice(0, 20)]);
    expect(byId(found)).toEqual(records);
    expect(await store.vault.get(SCHOOL, [])).toEqual([]);
    expect((await gathered(store.vault.all(SCHOOL))).map(({ id }) => id)).toEqual(ids);
  });

  it("given records near 400 KB, a batch and an export bring them all", async () => {
    const records = [1, 2, 3, 4, 5].map((n) => ({
      ...pupil(`p${n}`, "Ann"),
      body: { notes: "x".repeat(390_000) },
    }));
    for (const record of records) await store.vault.put(record);
    expect(byId(await store.vault.get(SCHOOL, ["p1", "p2", "p3", "p4", "p5"]))).toEqual(records);
    expect(await gathered(store.vault.all(SCHOOL))).toEqual(records);
  });

  it("given several people, search goes by the beginning of a word, by word, up to the limit", async () => {
    for (const [id, name] of [
      ["p1", "Anna Smith"],
      ["p2", "Ann Annerley"],
      ["p3", "Joanna Brown"],
      ["p4", "Ann Smythe"],
    ] as const) {
      await store.vault.put(pupil(id, name));
    }
    expect(await search("ann")).toEqual(["p2", "p4", "p1"]);
    expect(await search("Anna")).toEqual(["p1"]);
    expect(await search("sm")).toEqual(["p1", "p4"]);
    expect(await search("ann", 2)).toEqual(["p2", "p4"]);
    expect(await search("ann", 0)).toEqual([]);
    expect(await search("oanna")).toEqual([]);
    expect(await search("%")).toEqual([]);
    expect(await search("a_n")).toEqual([]);
    expect(new Set(await search(""))).toEqual(new Set(["p1", "p2", "p3", "p4"]));
  });

  it("given the same name in other scopes and kinds, search and get stay within their own", async () => {
    await store.vault.put(pupil("p1", "Ann", SCHOOL));
    await store.vault.put(pupil("p2", "Ann", "northside/hill-view-2"));
    await store.vault.put(pupil("p3", "Ann", "northside"));
    await store.vault.put({ ...pupil("c1", "Ann"), kind: "contact" });
    expect(await search("ann")).toEqual(["p1"]);
    expect(await search("ann", 10, SCHOOL, "contact")).toEqual(["c1"]);
    expect(await search("ann", 10, "northside")).toEqual(["p3"]);
    expect(await store.vault.get(SCHOOL, ["p2", "p3"])).toEqual([]);
    expect(await store.vault.get("northside", ["p1", "p3"])).toEqual([pupil("p3", "Ann", "northside")]);
    await store.vault.erase("northside", "p1");
    expect(await store.vault.get(SCHOOL, ["p1"])).toHaveLength(1);
    expect(await gathered(store.vault.scopes())).toEqual(["northside", SCHOOL, "northside/hill-view-2"]);
    expect((await gathered(store.vault.all(SCHOOL))).map(({ id }) => id)).toEqual(["c1", "p1"]);
  });

  it("given a name that changed, the old one no longer finds the record", async () => {
    await store.vault.put(pupil("p1", "Ann Smith"));
    await store.vault.put(pupil("p1", "Ann Jones"));
    await store.vault.put(pupil("p1", "Ann Jones"));
    expect(await search("smith")).toEqual([]);
    expect(await search("jones")).toEqual(["p1"]);
    expect(await search("ann")).toEqual(["p1"]);
    expect(await store.vault.get(SCHOOL, ["p1"])).toEqual([pupil("p1", "Ann Jones")]);
  });

  it("given an erased record, neither it nor its index rows remain, and nobody else's are touched", async () => {
    await store.vault.put(pupil("p1", "Ann Smith"));
    await store.vault.put(pupil("p2", "Ann Brown"));
    await store.vault.put({ ...pupil("w1", ""), kind: "words", index: [] });
    await store.vault.erase(SCHOOL, "p1");
    await store.vault.erase(SCHOOL, "w1");
    await store.vault.erase(SCHOOL, "never-there");
    await store.vault.erase(SCHOOL, "p1");
    expect(await search("")).toEqual(["p2"]);
    expect(await search("smith")).toEqual([]);
    expect(await gathered(store.vault.all(SCHOOL))).toEqual([pupil("p2", "Ann Brown")]);
  });

  it("given a word longer than any name, it is still found by its beginning and erased whole", async () => {
    await store.vault.put({ ...pupil("p1", "Ann"), index: ["a".repeat(3000), "b\u0000c\u001fd", ""] });
    expect(await search("a".repeat(2000))).toEqual(["p1"]);
    expect(await search("b c")).toEqual(["p1"]);
    await store.vault.erase(SCHOOL, "p1");
    expect(await search("")).toEqual([]);
  });
});
