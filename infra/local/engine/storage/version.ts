import type { DatabaseSync } from "node:sqlite";
import { SCHEMA } from "./schema.ts";

/** Files of before this number was kept have 0, and are as those of version 1: their events stand by run. */
const VERSION = 2;

const versionOf = (database: DatabaseSync): number =>
  Number(database.prepare("PRAGMA user_version").get()?.user_version);

const hasTable = (database: DatabaseSync, name: string): boolean =>
  database.prepare("SELECT 1 FROM sqlite_schema WHERE type = 'table' AND name = ?").get(name) !== undefined;

const COLUMNS = "run, id, previous, type, at, details";

/** Events in the order of runs become events in the order of writing; one transaction with everything else. */
const takeEventsAlong = (database: DatabaseSync): void => {
  database.exec(`INSERT INTO events (${COLUMNS}) SELECT ${COLUMNS} FROM events_by_run ORDER BY at, run, id`);
  database.exec("DROP TABLE events_by_run");
};

/**
 * Makes the tables of a new file, and takes an older one along; a kill within leaves it as it was. Throws for a file that
 * a newer engine wrote.
 */
export const bringUpToDate = (database: DatabaseSync, file: string): void => {
  const found = versionOf(database);
  if (found > VERSION) {
    throw new Error(
      `${file} was written by a newer engine: its version is ${found}, this engine's ${VERSION}`,
    );
  }
  database.exec("BEGIN IMMEDIATE");
  try {
    const older = found < VERSION && hasTable(database, "events");
    if (older) database.exec("ALTER TABLE events RENAME TO events_by_run");
    database.exec(SCHEMA);
    if (older) {
      takeEventsAlong(database);
      database.exec("ALTER TABLE revisions ADD COLUMN refs TEXT");
    }
    database.exec(`PRAGMA user_version = ${VERSION}; COMMIT`);
  } catch (thrown) {
    if (database.isTransaction) database.exec("ROLLBACK");
    throw thrown;
  }
};
