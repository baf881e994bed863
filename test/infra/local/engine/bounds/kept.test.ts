import { describe, expect, it } from "vitest";
import { createKept } from "#infra/local/engine/storage/kept.ts";

describe("what the engine keeps in memory", () => {
  it("is let go, what was set longest ago first, once it is too many or too heavy", () => {
    const kept = createKept<string, number>({ most: 3, heaviest: 100 });
    for (const [at, key] of ["a", "b", "c"].entries()) kept.set(key, at, 10);
    kept.set("a", 7, 10);
    kept.set("d", 3, 10);
    kept.trim();
    expect(["a", "b", "c", "d"].map((key) => kept.get(key))).toEqual([7, undefined, 2, 3]);

    kept.set("e", 4, 90);
    kept.trim();
    expect(["a", "c", "d", "e"].map((key) => kept.get(key))).toEqual([undefined, undefined, 3, 4]);
  });

  it("keeps the last one, however heavy it is, and counts what it lets go", () => {
    const kept = createKept<string, number>({ most: 3, heaviest: 100 });
    kept.set("a", 1, 1_000);
    kept.trim();
    expect(kept.get("a")).toBe(1);
    kept.delete("a");
    kept.set("b", 2, 50);
    kept.set("c", 3, 50);
    kept.trim();
    expect([kept.get("b"), kept.get("c")]).toEqual([2, 3]);
  });
});
