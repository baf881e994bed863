import { DatabaseSync } from "node:sqlite";
import { SCHEMA } from "./schema.ts";

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
  commit(): void;
  rollback(): void;
  /** Marks a point to which `undo` goes back within the transaction. */
  mark(): void;
  keep(): void;
  undo(): void;
  close(): void;
};

const prepare = (database: DatabaseSync, words: string): Statement => {
  const statement = database.prepare(words);
  return {
    run: (...values) => Number(statement.run(...values).lastInsertRowid),
    get: <T>(...values: Value[]) => statement.get(...values) as T | undefined,
    all: <T>(...values: Value[]) => statement.all(...values) as T[],
  };
};

/** Opens or makes the file: WAL, and every commit is on the disk before it counts. */
export const openStore = (file: string): Store => {
  const database = new DatabaseSync(file);
  database.exec("PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA busy_timeout = 5000;");
  database.exec(SCHEMA);
  const prepared = new Map<string, Statement>();
  const sql = (words: string): Statement => {
    const known = prepared.get(words);
    if (known !== undefined) return known;
    const fresh = prepare(database, words);
    prepared.set(words, fresh);
    return fresh;
  };
  return {
    sql,
    begin: () => void sql("BEGIN IMMEDIATE").run(),
    commit: () => void sql("COMMIT").run(),
    rollback: () => void sql("ROLLBACK").run(),
    mark: () => void sql("SAVEPOINT job").run(),
    keep: () => void sql("RELEASE job").run(),
    undo: () => {
      sql("ROLLBACK TO job").run();
      sql("RELEASE job").run();
    },
    close: () => database.close(),
  };
};
