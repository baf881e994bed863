import { describe, expect, it } from "vitest";
import { type Folder, touchedBy } from "../touched.ts";

const there = [
  ...[
    "shared/domain/london.ts",
    "shared/domain/deadline.ts",
    "shared/door/reply.ts",
    "functions/web/admin/pages.ts",
  ],
  ...[
    "test/shared/domain/london.test.ts",
    "test/shared/domain/calendar.test.ts",
    "test/functions/admin/runs.test.ts",
  ],
  ...["test/journeys/doors.test.ts", "README.md", "package.json"],
];
const folder: Folder = {
  exists: (path) => there.includes(path),
  list: (path) =>
    there.filter((each) => each.replace(/\/[^/]+$/, "") === path).map((each) => each.slice(path.length + 1)),
};

describe("what a change touches", () => {
  it("is the test of the file's own name, else those of its folder", () => {
    expect(touchedBy(["shared/domain/london.ts"], folder).tests).toEqual([
      "test/architecture",
      "test/shared/domain/london.test.ts",
    ]);
    expect(touchedBy(["shared/domain/deadline.ts"], folder).tests).toEqual([
      "test/architecture",
      "test/shared/domain/london.test.ts",
      "test/shared/domain/calendar.test.ts",
    ]);
  });

  it("is the architecture always, for a file without a mirror too", () => {
    expect(touchedBy(["shared/door/reply.ts", "README.md"], folder)).toEqual({
      files: ["shared/door/reply.ts"],
      tests: ["test/architecture"],
      left: [],
    });
  });

  it("leaves what drives whole hosts to the whole check, and says so", () => {
    expect(touchedBy(["test/journeys/doors.test.ts"], folder)).toMatchObject({
      tests: ["test/architecture"],
      left: ["test/journeys/doors.test.ts"],
    });
  });

  it("forgets what was removed", () => {
    expect(touchedBy(["shared/domain/gone.ts"], folder).files).toEqual([]);
  });
});
