import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { EffectKind, Effects } from "#ports/effects.ts";
import { gathered } from "./school-day.ts";
import { type Store, stores } from "./stores.ts";

const SCHOOL = "northside/hill-view";
const row = (key: string, body = {}, kind: EffectKind = "parked", scope = SCHOOL) => ({
  kind,
  scope,
  key,
  body,
});

/** Parks a gate as tend does: never over a newer epoch, however often somebody else was faster. */
async function park(effects: Effects, epoch: number): Promise<void> {
  for (;;) {
    const stored = await effects.get("parked", SCHOOL, "gate");
    if (stored && Number(stored.body.epoch) > epoch) return;
    const parked = row("gate", { epoch });
    const done = stored ? await effects.replace(parked, stored.revision) : await effects.putIfAbsent(parked);
    if (done) return;
  }
}

describe.each(stores)("effects on $name", ({ open }) => {
  let store: Store;
  beforeEach(async () => {
    store = await open();
  });
  afterEach(() => store.close());
  const keys = async (kind: EffectKind, scope: string, prefix?: string) =>
    (await store.effects.list(kind, scope, prefix)).map(({ key }) => key);

  it("given a row that is there, putting it again changes nothing", async () => {
    expect(await store.effects.putIfAbsent(row("a", { n: 1 }))).toBe(true);
    expect(await store.effects.putIfAbsent(row("a", { n: 2 }))).toBe(false);
    expect(await store.effects.get("parked", SCHOOL, "a")).toEqual({ ...row("a", { n: 1 }), revision: 1 });
  });

  it("given a row, replacing goes by its revision and leaves it when that has passed or it is gone", async () => {
    expect(await store.effects.replace(row("a"), 1)).toBe(false);
    expect(await store.effects.get("parked", SCHOOL, "a")).toBeUndefined();
    await store.effects.putIfAbsent(row("a", { n: 1 }));
    expect(await store.effects.replace(row("a", { n: 2 }), 1)).toBe(true);
    expect(await store.effects.replace(row("a", { n: 3 }), 1)).toBe(false);
    expect(await store.effects.get("parked", SCHOOL, "a")).toEqual({ ...row("a", { n: 2 }), revision: 2 });
    expect(await store.effects.get("parked", SCHOOL, "a", { eventual: true })).toMatchObject({ revision: 2 });
  });

  it("given a key up to which it goes, a list has that one and those before, of its prefix alone", async () => {
    for (const key of ["open/a", "past/2026-08/x", "past/2026-09/x", "past/2026-10/x"])
      await store.effects.putIfAbsent(row(key));
    const upTo = async (prefix: string, key: string) =>
      (await store.effects.list("parked", SCHOOL, prefix, { upTo: key, eventual: true })).map((r) => r.key);

    expect(await upTo("past/", "past/2026-09~")).toEqual(["past/2026-08/x", "past/2026-09/x"]);
    expect(await upTo("", "past/2026-08/x")).toEqual(["open/a", "past/2026-08/x"]);
  });

  it("given twenty gates parking at once in any order, the newest epoch stays", async () => {
    const epochs = Array.from({ length: 20 }, (_, place) => ((place * 7) % 20) + 1);
    await Promise.all(epochs.map((epoch) => park(store.effects, epoch)));
    expect((await store.effects.get("parked", SCHOOL, "gate"))?.body).toEqual({ epoch: 20 });
  });

  it("given ten puts and ten replacements of one row at once, one of each is done", async () => {
    const ten = Array.from({ length: 10 }, (_, n) => row("a", { n }));
    const puts = await Promise.all(ten.map((one) => store.effects.putIfAbsent(one)));
    const replacements = await Promise.all(ten.map((one) => store.effects.replace(one, 1)));
    expect(puts.filter(Boolean)).toHaveLength(1);
    expect(replacements.filter(Boolean)).toHaveLength(1);
    expect((await store.effects.get("parked", SCHOOL, "a"))?.revision).toBe(2);
  });

  it.each(["parked", "unsent", "link", "limit"] as const)(
    "given %s rows, they are listed by key and prefix",
    async (kind) => {
      for (const key of ["b2", "a1", "b10", "b1", "c%", "c_"])
        await store.effects.putIfAbsent(row(key, {}, kind));
      await store.effects.putIfAbsent(row("b3", {}, kind, "northside/hill-view-2"));
      await store.effects.putIfAbsent(row("b3", {}, "run"));
      expect(await keys(kind, SCHOOL)).toEqual(["a1", "b1", "b10", "b2", "c%", "c_"]);
      expect(await keys(kind, SCHOOL, "b")).toEqual(["b1", "b10", "b2"]);
      expect(await keys(kind, SCHOOL, "b1")).toEqual(["b1", "b10"]);
      expect(await keys(kind, SCHOOL, "c%")).toEqual(["c%"]);
      expect(await keys(kind, "northside")).toEqual([]);
    },
  );

  it("given links of all schools, each is found by its hash, before its school is known", async () => {
    const link = row("a".repeat(64), { to: SCHOOL }, "link", "links");
    await store.effects.putIfAbsent(link);
    expect(await store.effects.putIfAbsent(link)).toBe(false);
    expect(await store.effects.get("link", "links", link.key)).toEqual({ ...link, revision: 1 });
    expect(await store.effects.replace({ ...link, body: { revoked: true } }, 1)).toBe(true);
    await store.effects.remove("link", "links", link.key);
    expect(await store.effects.get("link", "links", link.key)).toBeUndefined();
  });

  it("given a removed row, it can be put anew at revision 1; removing nothing is no fault", async () => {
    await store.effects.putIfAbsent(row("a"));
    await store.effects.replace(row("a"), 1);
    await store.effects.remove("parked", SCHOOL, "a");
    await store.effects.remove("parked", SCHOOL, "a");
    expect(await store.effects.putIfAbsent(row("a"))).toBe(true);
    expect((await store.effects.get("parked", SCHOOL, "a"))?.revision).toBe(1);
  });

  it("given rows of several schools, the scopes of a kind are named once each, in order", async () => {
    for (const scope of ["b/x", "a/y", "a/x"]) {
      for (const key of ["1", "2"]) await store.effects.putIfAbsent(row(key, {}, "unsent", scope));
    }
    await store.effects.putIfAbsent(row("1", {}, "run", "c/x"));
    expect(await gathered(store.effects.scopes("unsent"))).toEqual(["a/x", "a/y", "b/x"]);
    expect(await gathered(store.effects.scopes("sent"))).toEqual([]);
  });

  it("given a rebuild of the views, no effect is touched", async () => {
    await store.effects.putIfAbsent(row("a"));
    await store.views.clear();
    expect(await keys("parked", SCHOOL)).toEqual(["a"]);
  });

  it("given 60 rows of 50 KB, a list brings all its pages", async () => {
    const many = Array.from({ length: 60 }, (_, n) =>
      row(`k${String(n).padStart(2, "0")}`, { x: "x".repeat(50_000) }),
    );
    for (const one of many) await store.effects.putIfAbsent(one);
    expect(await keys("parked", SCHOOL)).toEqual(many.map(({ key }) => key));
  });
});
