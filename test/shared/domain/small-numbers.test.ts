import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { shownNumber, shownParts, shownShare } from "#domain/small-numbers.ts";

describe("Small numbers", () => {
  it("are shown as fewer than 5 from 1 to 4, and to the nearest five otherwise", () => {
    expect([0, 1, 4, 5, 12, 13].map(shownNumber)).toEqual([0, "fewer than 5", "fewer than 5", 5, 10, 15]);
  });

  it("say of one child more or less nothing by the difference of two reports", () => {
    fc.assert(
      fc.property(fc.integer({ min: 5, max: 300 }), fc.integer({ min: 1, max: 4 }), (count, more) => {
        const [before, after] = [shownNumber(count), shownNumber(count + more)] as [number, number];
        // Never the true difference, and the same step for many true ones.
        expect(after - before).not.toBe(more);
        expect((after - before) % 5).toBe(0);
      }),
    );
  });

  it("take the smallest other part with them, where one alone could be found by subtraction", () => {
    expect(shownParts({ semh: 12, medical: 2, ehcp: 7, none: 0 })).toEqual({
      semh: 10,
      medical: "fewer than 5",
      ehcp: "not shown",
      none: 0,
    });
    expect(shownParts({ a: 2, b: 3, c: 9 })).toEqual({ a: "fewer than 5", b: "fewer than 5", c: 10 });
  });

  it("are never the only part that is held back, unless they are the whole", () => {
    fc.assert(
      fc.property(fc.array(fc.nat(30), { minLength: 2, maxLength: 8 }), (counts) => {
        const shown = Object.values(shownParts(Object.fromEntries(counts.map((n, i) => [`p${i}`, n]))));
        const hidden = shown.filter((n) => typeof n !== "number").length;
        const others = counts.filter((n) => n >= 5).length;
        expect(hidden === 1 && others > 0).toBe(false);
        expect(shown.some((n) => typeof n === "number" && n > 0 && n < 5)).toBe(false);
      }),
    );
  });

  it("give no share of fewer than five people, nor of nothing", () => {
    expect(shownShare(9, 10, 4)).toBeUndefined();
    expect(shownShare(0, 0, 9)).toBeUndefined();
    expect(shownShare(91, 100, 5)).toBe(91);
  });
});
