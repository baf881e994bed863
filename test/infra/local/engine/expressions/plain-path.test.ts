import fc from "fast-check";
import jsonata from "jsonata";
import { describe, expect, it } from "vitest";
import { plainPath } from "#infra/local/engine/expressions/plain-path.ts";

const names = ["input", "placement", "and", "true", "in", "null", "_a", "b2"] as const;

const value = fc.letrec((tie) => ({
  any: fc.oneof(
    { maxDepth: 4 },
    fc.constantFrom(null, true, false, 0, 7.5, "", "text"),
    fc.dictionary(fc.constantFrom(...names), tie("any"), { maxKeys: 4 }),
    fc.array(tie("any"), { maxLength: 3 }),
  ),
})).any;

const path = fc
  .array(fc.constantFrom(...names), { maxLength: 3 })
  .map((fields) => ["$states", ...fields].join("."));

const asJson = (of: unknown): unknown => (of === undefined ? undefined : JSON.parse(JSON.stringify(of)));

describe("a plain path", () => {
  it("gives what JSONata gives, wherever it gives anything", async () => {
    await fc.assert(
      fc.asyncProperty(path, value, async (source, states) => {
        const found = plainPath(source)?.({ states });
        if (found === undefined) return;
        expect(asJson(found)).toEqual(asJson(await jsonata(source).evaluate(undefined, { states })));
      }),
      { numRuns: 2_000 },
    );
  });

  it("is not asked of anything else", () => {
    for (const source of ["$f()", "$a[0]", "$a.b & 'c'", "a.b", "$a.*", "$a.true", "$a.'b c'", "$"])
      expect(plainPath(source)).toBeUndefined();
  });

  it("leaves lists, and what is not there, to JSONata", () => {
    const read = plainPath("$states.input.list");
    expect(read?.({ states: { input: { list: [1] } } })).toBeUndefined();
    expect(read?.({ states: { input: [{ list: 1 }] } })).toBeUndefined();
    expect(read?.({ states: {} })).toBeUndefined();
    expect(plainPath("$states.constructor")?.({ states: {} })).toBeUndefined();
  });
});
