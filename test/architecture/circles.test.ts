import { describe, expect, it } from "vitest";
import { circlesOf } from "./circles-of.ts";
import { codeFiles } from "./files.ts";

/** Circles that are left, by one file each, and why. A new one is broken, not listed; one that is broken leaves the list. */
const known: Readonly<Record<string, string>> = {
  "shared/streams/placement/state.ts": "types of events and states stand with the functions that use them",
  "shared/streams/pupil/pupil.ts":
    "a pupil's events are of their suspensions and corrections, which decide on the pupil",
  "shared/streams/provider/provider.ts":
    "a provider's events are of its editing, which decides on the provider",
  "shared/streams/provider/sign-off.ts": "a sign-off's events are of telling and asking, which decide on it",
  "shared/streams/school/school.ts": "a school's events are of its reminders, which decide on the school",
  "shared/promises/deciding/guards/guard.ts": "a guard asks for second eyes, which are a guard",
  "shared/door/openapi.ts": "an operation is part of the document and takes its types",
  "functions/web/staff/calendar/calendar.tsx": "parts of the page take its model",
  "functions/web/staff/placement/model.ts": "parts of the page take its model",
  "functions/web/staff/pupil/model.ts": "parts of the page take its model",
};

/** As many as may be left: five, once the types of streams and of these pages stand apart from their functions. */
const most = 10;

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
