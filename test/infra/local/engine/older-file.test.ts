import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { describe, expect, it } from "vitest";
import { openBench } from "./bench.ts";
import { withFolder } from "./recovery.ts";

/** A file as engines of before wrote it: every event stood with its run. */
const AS_BEFORE = `
BEGIN;
ALTER TABLE events RENAME TO now;
CREATE TABLE events (
  run INTEGER NOT NULL, id INTEGER NOT NULL, previous INTEGER NOT NULL, type TEXT NOT NULL,
  at INTEGER NOT NULL, details TEXT, PRIMARY KEY (run, id)
) STRICT, WITHOUT ROWID;
INSERT INTO events SELECT run, id, previous, type, at, details FROM now;
DROP TABLE now;
ALTER TABLE revisions DROP COLUMN refs;
PRAGMA user_version = VERSION;
COMMIT`;

const machine = {
  StartAt: "P",
  States: {
    P: { Type: "Pass", Output: "{% $states.input & 1 %}", Next: "W" },
    W: { Type: "Wait", Seconds: 60, End: true },
  },
};

describe("a file of an earlier engine", () => {
  it.each([0, 1])("is taken along with its histories, and its runs go on (version %i)", async (version) => {
    await withFolder(async (folder) => {
      const file = join(folder, "engine.sqlite");
      const first = openBench({}, { file });
      await first.create("m", machine);
      await first.start("m", "a", 7);
      await first.start("m", "b", 8);
      await first.settle();
      const before = await first.history("m", "a");
      await first.engine.stop();
      const database = new DatabaseSync(file);
      database.exec(AS_BEFORE.replace("VERSION", String(version)));
      database.close();

      const second = openBench({}, { file, still: first.clock });
      expect(await second.history("m", "a")).toEqual(before);
      await second.pass(60);
      expect(await second.output("m", "a")).toBe("71");
      expect(await second.output("m", "b")).toBe("81");
      expect((await second.history("m", "b")).map(({ id }) => id)).toEqual([1, 2, 3, 4, 5, 6]);
      await second.engine.stop();
    });
  });
});
