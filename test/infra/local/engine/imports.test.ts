import { describe, expect, it } from "vitest";
import { codeFiles } from "#test/architecture/files.ts";
import { importsOf, packageOf } from "#test/architecture/imports-of.ts";

const ENGINE = "infra/local/engine/";

const imports = new Map(
  codeFiles()
    .filter(({ path }) => path.startsWith(ENGINE))
    .map((file) => [file.path, importsOf(file)] as const),
);

/** The first circle that begins at a file, or nothing. */
const circleFrom = (path: string, way: readonly string[], clear: Set<string>): readonly string[] => {
  if (way.includes(path)) return [...way.slice(way.indexOf(path)), path];
  if (clear.has(path)) return [];
  for (const next of imports.get(path) ?? []) {
    const circle = circleFrom(next, [...way, path], clear);
    if (circle.length > 0) return circle;
  }
  clear.add(path);
  return [];
};

describe("the engine's files", () => {
  it("import each other in no circle, types included", () => {
    const clear = new Set<string>();

    expect([...imports.keys()].flatMap((path) => circleFrom(path, [], clear))).toEqual([]);
  });

  it("need nothing of the product but two types, and two packages", () => {
    const outside = new Set([...imports.values()].flat().filter((name) => !name.startsWith(ENGINE)));
    const packages = [...outside].filter((name) => !name.startsWith("node:"));

    expect(packages.map((name) => (name.endsWith(".ts") ? name : packageOf(name))).toSorted()).toEqual([
      "jsonata",
      "shared/ports/clock.ts",
      "shared/ports/ids.ts",
      "temporal-polyfill",
    ]);
  });
});
