import { DatabaseSync, type StatementSync } from "node:sqlite";
import { lockFile } from "./lock.ts";
import { bringUpToDate } from "./version.ts";

export type Value = string | number | null;
type Row = Readonly<Record<string, Value>>;

/** A prepared statement. */
export type Statement = {
  run(...values: Value[]): number;
  get<T = Row>(...values: Value[]): T | undefined;
  all<T = Row>(...values: Value[]): T[];
};

/** The one SQLite file: every write happens between `begin` and `commit`. */
export type Store = {
  /** Prepares a statement once; the same words give the same statement. */
  sql(words: string): Statement;
  begin(): void;
  /** Takes back everything since `begin`, and begins again. */
  restart(): void;
  /** Says whether the transaction wrote anything that was not undone. */
  commit(): boolean;
  /** Puts a group of transactions on the disk; nothing to do where each goes there by itself. */
  flush(): void;
  /** Marks a point to which `undo` goes back within the transaction. */
  mark(): void;
  keep(): void;
  undo(): void;
  close(): void;
};

const prepare = (database: DatabaseSync, words: string, wrote: () => void): Statement => {
  const statement = database.prepare(words);
  return {
    run: (...values) => {
      wrote();
      return Number(statement.run(...values).lastInsertRowid);
    },
    get: <T>(...values: Value[]) => statement.get(...values) as T | undefined,
    all: <T>(...values: Value[]) => statement.all(...values) as T[],
  };
};

const statements = (database: DatabaseSync, words: readonly [string, string, string]) =>
  words.map((each) => database.prepare(each)) as [StatementSync, StatementSync, StatementSync];

/** What the file's journal may grow to before it is copied back, in pages of 4 KiB; memory for pages, KiB. */
const [JOURNAL, MEMORY] = [2_000, 32_768];

const prepareFile = (database: DatabaseSync, file: string): void => {
  database.exec("PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA busy_timeout = 5000;");
  database.exec(`PRAGMA temp_store = MEMORY; PRAGMA cache_size = -${MEMORY};`);
  bringUpToDate(database, file);
  database.exec(`PRAGMA wal_autocheckpoint = ${JOURNAL}`);
};

/**
 * Opens or makes the file: WAL, and every commit is on the disk before it counts. Throws when another engine has the
 * file open, or when it is no database of this kind or a newer one. `grouped`: transactions go to the disk together, when they are
 * flushed; a process that dies before loses them together.
 */
export const openStore = (file: string, grouped = false): Store => {
  const unlock = lockFile(file);
  const database = new DatabaseSync(file);
  try {
    prepareFile(database, file);
  } catch (thrown) {
    database.close();
    unlock();
    throw thrown;
  }
  const prepared = new Map<string, Statement>();
  let [written, writtenBefore] = [false, false];
  const sql = (words: string): Statement => {
    const known = prepared.get(words);
    if (known !== undefined) return known;
    const fresh = prepare(database, words, () => {
      written = true;
    });
    prepared.set(words, fresh);
    return fresh;
  };
  const [begin, commit, rollback] = statements(database, ["BEGIN IMMEDIATE", "COMMIT", "ROLLBACK"]);
  const [mark, keep, back] = statements(database, ["SAVEPOINT job", "RELEASE job", "ROLLBACK TO job"]);
  // Grouped transactions share one of the file's: then only what came since the last one is taken back.
  const [turn, turned, unturned] = statements(database, [
    "SAVEPOINT turn",
    "RELEASE turn",
    "ROLLBACK TO turn",
  ]);
  return {
    sql,
    begin: () => {
      written = false;
      if (!database.isTransaction) begin.run();
      if (grouped) turn.run();
    },
    restart: () => {
      written = false;
      for (const one of grouped ? [unturned] : [rollback, begin]) one.run();
    },
    commit: () => {
      (grouped ? turned : commit).run();
      return written;
    },
    flush: () => {
      if (database.isTransaction) commit.run();
    },
    mark: () => {
      writtenBefore = written;
      mark.run();
    },
    keep: () => void keep.run(),
    undo: () => {
      written = writtenBefore;
      back.run();
      keep.run();
    },
    close: () => {
      database.close();
      unlock();
    },
  };
};
