import type { DatabaseSync } from "node:sqlite";
import type { Vault, VaultRecord } from "#ports/vault.ts";
import { indexWord, indexWords } from "../index-word.ts";
import { afterPrefix, asBody, inTransaction, textOf } from "./sqlite.ts";

const SCHEMA = `
CREATE TABLE IF NOT EXISTS vault (
  scope TEXT NOT NULL, id TEXT NOT NULL, body TEXT NOT NULL,
  PRIMARY KEY (scope, id)) WITHOUT ROWID, STRICT;
CREATE TABLE IF NOT EXISTS vault_index (
  scope TEXT NOT NULL, kind TEXT NOT NULL, word TEXT NOT NULL, id TEXT NOT NULL,
  PRIMARY KEY (scope, kind, word, id)) WITHOUT ROWID, STRICT;
CREATE INDEX IF NOT EXISTS vault_index_by_id ON vault_index (scope, id)`;

const RECORDS_AT_ONCE = 100;

/**
 * The vault in SQLite. A record and its index rows change in one transaction. What is erased is overwritten
 * with zeros (`secure_delete`) and leaves the WAL as well, unless another process is reading at that moment.
 */
export function sqliteVault(db: DatabaseSync): Vault {
  db.exec(`PRAGMA secure_delete = ON; ${SCHEMA}`);
  const store = db.prepare("INSERT OR REPLACE INTO vault VALUES (?, ?, ?)");
  const find = db.prepare(
    "SELECT body FROM vault WHERE scope = ? AND id IN (SELECT value FROM json_each(?))",
  );
  const page = db.prepare(
    `SELECT body FROM vault WHERE scope = ? AND id > ? ORDER BY id LIMIT ${RECORDS_AT_ONCE}`,
  );
  const remove = db.prepare("DELETE FROM vault WHERE scope = ? AND id = ?");
  const point = db.prepare("INSERT INTO vault_index VALUES (?, ?, ?, ?)");
  const unpoint = db.prepare("DELETE FROM vault_index WHERE scope = ? AND id = ?");
  const search = db.prepare(
    `SELECT id FROM vault_index WHERE scope = ? AND kind = ? AND word >= ? AND word < ?
     GROUP BY id ORDER BY min(word), id LIMIT ?`,
  );
  const scopes = db.prepare("SELECT DISTINCT scope FROM vault ORDER BY scope");
  return {
    async put(record) {
      const { scope, id, kind } = record;
      const body = asBody(record);
      inTransaction(db, () => {
        store.run(scope, id, body);
        unpoint.run(scope, id);
        for (const word of indexWords(record.index)) point.run(scope, kind, word, id);
      });
    },
    async get(scope, ids) {
      return find.all(scope, JSON.stringify(ids)).map((row): VaultRecord => JSON.parse(textOf(row, "body")));
    },
    async search(scope, kind, prefix, limit) {
      const from = indexWord(prefix);
      return search.all(scope, kind, from, afterPrefix(from), limit).map((row) => textOf(row, "id"));
    },
    async erase(scope, id) {
      inTransaction(db, () => {
        unpoint.run(scope, id);
        remove.run(scope, id);
      });
      if (!db.isTransaction) db.exec("PRAGMA wal_checkpoint(TRUNCATE)");
    },
    async *all(scope) {
      let last = "";
      for (;;) {
        const records = page.all(scope, last).map((row): VaultRecord => JSON.parse(textOf(row, "body")));
        yield* records;
        if (records.length < RECORDS_AT_ONCE) return;
        last = records.at(-1)?.id ?? last;
      }
    },
    async *scopes() {
      yield* scopes.all().map((row) => textOf(row, "scope"));
    },
  };
}
