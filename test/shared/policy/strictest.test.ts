import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { cadence, common, least, most, notice, rank, stated, union } from "#domain/rules/settings-order.ts";
import { noMeans, strictest } from "#policy/strictest.ts";

describe("the strictest of several", () => {
  it("is the largest of a minimum and the smallest of a maximum", () => {
    expect(strictest(most, [2, 5, 3])).toMatchObject({ value: 5, upheld: [false, true, false] });
    expect(strictest(least, [12, 10, 10])).toMatchObject({ value: 10, upheld: [false, true, true] });
  });

  it("is the last step of a ranking that anyone names", () => {
    const steps = rank("weekly", "daily", "each-session");
    expect(strictest(steps, ["weekly", "each-session", "daily"]).value).toBe("each-session");
  });

  it("is everything that anyone asks, and only what everyone allows", () => {
    expect(strictest(union, [["a"], ["b", "a"], []])).toMatchObject({
      value: ["a", "b"],
      upheld: [true, true, false],
    });
    expect(strictest(common, [["a", "b"], ["b"]])).toMatchObject({ value: ["b"], upheld: [false, true] });
  });

  it("keeps lengths of notice that cannot be compared, and drops those outdone", () => {
    const days = { count: 5, unit: "days" };
    const twoSchoolDays = { count: 2, unit: "school-days" };
    expect(strictest(notice, [[days], [twoSchoolDays]]).value).toEqual([days, twoSchoolDays]);
    expect(strictest(notice, [[{ count: 2, unit: "days" }], [twoSchoolDays]]).value).toEqual([twoSchoolDays]);
  });

  it("keeps a window of weeks beside half-terms, which may come first", () => {
    const weeks = { every: "days", from: 42, to: 56, remind: 35 };
    const half = { every: "half-term" };
    expect(strictest(cadence, [[half], [weeks], [{ every: "term" }]]).value).toEqual([half, weeks]);
    expect(strictest(cadence, [[{ every: "plan" }]]).value).toEqual([{ every: "plan" }]);
    expect(strictest(cadence, [[{ every: "plan" }], [half]]).value).toEqual([half]);
  });

  it("is the first word where there is nothing to compare", () => {
    expect(strictest(stated, ["yes", "no"]).value).toBe("yes");
  });

  it("never asks less when one more speaks", () => {
    fc.assert(
      fc.property(fc.array(fc.nat(60), { minLength: 1 }), fc.nat(60), (said, more) => {
        expect(Number(strictest(most, [...said, more]).value)).toBeGreaterThanOrEqual(
          Number(strictest(most, said).value),
        );
        expect(Number(strictest(least, [...said, more]).value)).toBeLessThanOrEqual(
          Number(strictest(least, said).value),
        );
      }),
    );
  });
});

describe("a plain no", () => {
  it("is the least that the order allows, or no word at all", () => {
    expect([rank("weekly", "daily"), union, notice, most].map(noMeans)).toEqual(["weekly", [], [], 0]);
    expect([least, common, stated].map(noMeans)).toEqual([undefined, undefined, undefined]);
  });
});
