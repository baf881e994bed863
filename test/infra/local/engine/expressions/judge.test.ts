import jsonata from "jsonata";
import { describe, expect, it } from "vitest";
import { definitions } from "#infra/local/definitions/cache.ts";
import { judge } from "#infra/local/engine/expressions/judge.ts";
import { expressionIn } from "#infra/local/engine/expressions/template.ts";

const costOf = (source: string) => judge(source, jsonata(source).ast());

const sourcesIn = (value: unknown): string[] => {
  if (typeof value === "string") return [expressionIn(value) ?? ""].filter((source) => source !== "");
  return typeof value === "object" && value !== null ? Object.values(value).flatMap(sourcesIn) : [];
};

describe("an expression's work is bounded", () => {
  it("in every expression of our own machines", async () => {
    const sources = Object.values(await definitions()).flatMap((text) => sourcesIn(JSON.parse(text)));

    expect(sources.length).toBeGreaterThan(50);
    expect(sources.filter((source) => (costOf(source)?.data ?? Number.POSITIVE_INFINITY) > 150)).toEqual([]);
  });

  it.each([
    "$states.input.a[0].b",
    "$a & '-' & $string($b)",
    "$max([1, $min([$ceil(($toMillis($due) - $millis()) / 1000), 99999999])])",
    "$moments[$toMillis($) > $millis()][0]",
    "$states.input.list[kind = 'a' and $count(parts[open]) > 1].name",
    "$exists($a) ? { 'b': [$a, 1..5] } : null",
    "($n := $count($a); $n + 1)",
    "$contains($states.input.text, 'abc')",
    "$fromMillis($millis(), '[D01].[M01].[Y]')",
    "$not($states.context.Task.Token in $seen)",
  ])("where it looks at each value some few times: %s", (source) => {
    expect(costOf(source)?.data).toBeLessThan(100);
  });

  it.each([
    ["a regex", "$contains($a, /^(a+)+$/)"],
    ["a function of its own", "$map($a, function($n) { $n })"],
    ["a function that calls itself", "($f := function($n) { $f($n) }; $f(1))"],
    ["a range of unknown length", "[1..$n]"],
    ["a long range", "[1..100000]"],
    ["padding", "$pad('x', 100000000)"],
    ["a text put in place of each sign of another", "$replace($a, 'a', $b)"],
    ["a predicate that looks at everything for each", "$a[$count($a) > 0]"],
    ["a step that maps", "$a.($count($b))"],
    ["a search for one text of the input in another", "$contains($a, $b)"],
    ["a picture of a time, which becomes a regex", "$toMillis($a, '[Y][M][D]')"],
    ["a wildcard", "$a.**.b"],
    ["a sort", "$a^(b)"],
    ["a grouping", "$a{b: c}"],
    ["a function passed on", "$a ~> $f"],
    ["very many words", `$a${" & $a".repeat(1000)}`],
  ])("not by %s", (_what, source) => {
    expect(costOf(source)).toBeUndefined();
  });

  it("by what doubles as often as it is written", () => {
    const doubled = `(${Array.from({ length: 30 }, (_, n) => `$v${n + 1} := [$v${n}, $v${n}];`).join("")} $v30)`;

    expect(costOf(doubled)?.data).toBeGreaterThan(2 ** 30);
    expect(costOf("$string([$string([$string([$string([$a])])])])")?.data).toBeGreaterThan(6 ** 4);
  });
});
