import { describe, expect, it } from "vitest";
import { circlesOf } from "./circles-of.ts";
import { codeFiles } from "./files.ts";

/** Circles that are left, by one file each, and why. A new one is broken, not listed; one that is broken leaves the list. */
const known: Readonly<Record<string, string>> = {
  "shared/domain/placement/state.ts": "types of events and states stand with the functions that use them",
  "shared/domain/provider/provider.ts":
    "a provider's events are of its editing, which decides on the provider",
  "shared/domain/provider/sign-off.ts": "a sign-off's events are of telling and asking, which decide on it",
  "shared/domain/school/school.ts": "a school's events are of its reminders, which decide on the school",
  "shared/domain/placement/decide/guarding.ts": "a guard asks for second eyes, which are a guard",
  "shared/notices/placement-letter/placement-facts.ts": "facts of one route are part of the facts of all",
  "shared/contracts/forms/evidence-schemas.ts": "one evidence form stands apart and takes the others' type",
  "shared/contracts/forms/catalogue.ts": "forms of some subjects take the catalogue's type",
  "shared/door/openapi.ts": "an operation is part of the document and takes its types",
  "functions/web/staff/pages/calendar.tsx": "parts of the page take its model",
  "functions/web/staff/placement-model.ts": "parts of the page take its model",
  "functions/web/staff/pages/pupil-model.ts": "parts of the page take its model",
  "infra/local/engine/expression.ts": "the functions of an expression evaluate expressions",
  "infra/local/engine/children.ts": "closing a run closes its children, and that may close others",
  "infra/local/engine/operations/redrive.ts":
    "a redrive starts an execution, and one is listed with its redrives",
};

/** As many as may be left: five, once domain, forms, engine and pages are cut by the works that are under way there. */
const most = 15;

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
    expect(Object.keys(known).length).toBeLessThanOrEqual(most);
  });
});
