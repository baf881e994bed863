import { describe, expect, it } from "vitest";
import { circlesOf } from "./circles-of.ts";
import { codeFiles } from "./files.ts";

/** Circles that are left, by one file each, and why; at most five. A new one is broken, not listed. */
const known: Readonly<Record<string, string>> = {};

const file = (path: string, ...imports: readonly string[]) => ({
  path,
  text: imports.map((name) => `import type { X } from "${name}";`).join("\n"),
});

describe("Circles of imports", () => {
  it("are found through any number of files, types included, each once", () => {
    const files = [
      file("shared/a.ts", "./b.ts"),
      file("shared/b.ts", "./c.ts", "./d.ts"),
      file("shared/c.ts", "./a.ts"),
      file("shared/d.ts", "zod"),
      file("shared/e.ts", "./f.ts", "./a.ts"),
      file("shared/f.ts", "./e.ts"),
    ];

    expect(circlesOf(files)).toEqual([
      ["shared/a.ts", "shared/b.ts", "shared/c.ts"],
      ["shared/e.ts", "shared/f.ts"],
    ]);
  });

  it("are only those that are known, each with its reason", () => {
    const circles = circlesOf(codeFiles());
    const through = (circle: readonly string[]) => Object.keys(known).filter((path) => circle.includes(path));

    expect(circles.filter((circle) => through(circle).length !== 1)).toEqual([]);
    expect(Object.keys(known).filter((path) => !circles.some((c) => c.includes(path)))).toEqual([]);
    expect(Object.keys(known).length).toBeLessThanOrEqual(5);
  });
});
