import { DatabaseSync, type SQLOutputValue } from "node:sqlite";

/** As much as one DynamoDB item may hold; this host refuses more too, so that it cannot hide what AWS would do. */
const ITEM_BYTES = 400 * 1024;

/** One row as node:sqlite gives it. */
export type SqlRow = Record<string, SQLOutputValue>;

/**
 * Opens (or makes) the database `file` so that a commit that was acknowledged survives kill -9 and power loss:
 * WAL with full sync. Other processes may have it open too; a locked database is waited for up to five seconds.
 * Throws when the file is damaged, rather than going on with half of it. Close with `db.close()`.
 */
export function openSqlite(file: string): DatabaseSync {
  const db = new DatabaseSync(file, { timeout: 5000 });
  try {
    db.exec("PRAGMA busy_timeout = 5000; PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL;");
    const check = db.prepare("PRAGMA quick_check(1)").get()?.quick_check;
    if (check !== "ok") throw new Error(`The database is damaged: ${String(check)}`);
  } catch (fault) {
    db.close();
    throw fault;
  }
  return db;
}

/** Within a transaction that is open already: all of `work`, or none of it. */
function withinOpen<T>(db: DatabaseSync, work: () => T): T {
  db.exec("SAVEPOINT inner");
  try {
    const result = work();
    db.exec("RELEASE inner");
    return result;
  } catch (fault) {
    if (db.isTransaction) db.exec("ROLLBACK TO inner; RELEASE inner");
    throw fault;
  }
}

/**
 * Does `work` in one transaction: all of it is durable afterwards, or none. `work` must not be asynchronous. Where a group
 * of writes is open, it is durable with its group.
 */
export function inTransaction<T>(db: DatabaseSync, work: () => T): T {
  if (db.isTransaction) return withinOpen(db, work);
  db.exec("BEGIN IMMEDIATE");
  try {
    const result = work();
    db.exec("COMMIT");
    return result;
  } catch (fault) {
    // A full disk rolls back by itself; a second ROLLBACK would hide the first fault.
    if (db.isTransaction) db.exec("ROLLBACK");
    throw fault;
  }
}

/** JSON text of `value` for a body column. Throws when it is more than one item may hold. */
export function asBody(value: unknown): string {
  const text = JSON.stringify(value);
  const bytes = Buffer.byteLength(text);
  if (bytes > ITEM_BYTES) throw new RangeError(`A row may hold ${ITEM_BYTES} bytes, this one has ${bytes}`);
  return text;
}

/** A text column of a row; throws when the row has no such text. */
export function textOf(row: SqlRow, column: string): string {
  const value = row[column];
  if (typeof value !== "string") throw new TypeError(`Column ${column} holds no text`);
  return value;
}

/** The end (exclusive) of the range of texts that begin with `prefix`: no character sorts after U+10FFFF. */
export function afterPrefix(prefix: string): string {
  return `${prefix}\u{10FFFF}`;
}
