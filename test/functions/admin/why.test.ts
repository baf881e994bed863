import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { isExplained, whyOf } from "#functions/web/admin/why/reasons.ts";

/** Code whose errors can end a run, be caught by one, or stand in a log beside it. */
const rooms = ["shared", "functions", "workflows", "infra/local/engine", "infra/local/tasks.ts"];

/** Errors that never leave the place that throws them: a command line's, a caught one's, the engine's own steps. */
const inside = ["Misuse", "NotYet", "Unbounded", "Unreadable", "Again", "WrongOption", "TooLarge"];

const shapes: readonly RegExp[] = [
  /class (\w+) extends \w*Error\b/g,
  /this\.name = "(\w+)"/g,
  /new Error\([^)]*\), \{\s*name: "(\w+)"/g,
  /\b(?:error|errorType): "([A-Z][\w.]+)"/g,
  /runs\.stop\([^)]*"([A-Z]\w+)"/g,
  /new (?:FunctionFault|StateFault|ServiceFault)\(\s*"([A-Z][\w.]+)"/g,
  /"(States\.\w+)"/g,
];

const filesOf = (path: string): readonly string[] =>
  path.endsWith(".ts")
    ? [path]
    : readdirSync(path, { withFileTypes: true, recursive: true })
        .filter((e) => e.isFile() && /\.tsx?$/.test(e.name) && !e.parentPath.includes("generated"))
        .map((e) => join(e.parentPath, e.name));

/** The engine's own operations refuse their callers with the service's codes; no run ends with one. */
const isOperation = (file: string): boolean => /engine\/(operations|alone|test-state)\//.test(file);

const thrown = (): readonly string[] => {
  const names = rooms
    .flatMap(filesOf)
    .filter((file) => !isOperation(file))
    .flatMap((file) => {
      const text = readFileSync(file, "utf8");
      return shapes.flatMap((shape) => [...text.matchAll(shape)].map(([, name]) => name ?? ""));
    });
  return [...new Set(names)].filter((name) => !inside.includes(name)).toSorted();
};

describe("why a run failed", () => {
  it("has a sentence for every error that the code names, with whom it matters to and what to do", () => {
    const names = thrown();
    expect(names.length).toBeGreaterThan(20);
    expect(names).toEqual(expect.arrayContaining(["ChaseFailed", "UnknownPhase", "StoppedByAdministrator"]));
    expect(names.filter((name) => !isExplained(name))).toEqual([]);
  });

  it("names a chapter that the runbook has", () => {
    const chapters = [...readFileSync("infra/runbook.md", "utf8").matchAll(/^## (.+)$/gm)].map(([, c]) => c);
    for (const name of [...thrown(), "SomethingElse"]) expect(chapters).toContain(whyOf(name).chapter);
  });

  it("says the name of an error that nobody foresaw", () => {
    expect(whyOf("SomethingElse").what).toContain("SomethingElse");
    expect(whyOf("constructor").what).toContain("constructor");
  });
});
