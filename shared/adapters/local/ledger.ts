import type { DatabaseSync } from "node:sqlite";
import type { Commit } from "#domain/commit.ts";
import type { Ledger } from "#ports/ledger.ts";
import { inVersionOrder, refuseVersion } from "../versions.ts";
import { afterPrefix, asBody, textOf } from "./sqlite.ts";

const SCHEMA = `CREATE TABLE IF NOT EXISTS ledger (
  stream TEXT NOT NULL, version INTEGER NOT NULL, body TEXT NOT NULL,
  PRIMARY KEY (stream, version)) WITHOUT ROWID, STRICT`;

const NAMES_AT_ONCE = 500;

/** The ledger in SQLite: an acknowledged append is on the disk. A row is written once and never changed. */
export function sqliteLedger(db: DatabaseSync): Ledger {
  db.exec(SCHEMA);
  const insert = db.prepare("INSERT INTO ledger VALUES (?, ?, ?) ON CONFLICT DO NOTHING");
  const select = db.prepare("SELECT body FROM ledger WHERE stream = ? AND version > ? ORDER BY version");
  const latest = db.prepare("SELECT version FROM ledger WHERE stream = ? ORDER BY version DESC LIMIT 1");
  const names = db.prepare(
    `SELECT stream FROM ledger WHERE stream > ? AND stream >= ? AND stream < ? AND version = 1
     ORDER BY stream LIMIT ${NAMES_AT_ONCE}`,
  );
  return {
    async append(commit) {
      refuseVersion(commit);
      const { changes } = insert.run(commit.stream, commit.version, asBody(commit));
      return { kind: Number(changes) === 1 ? "appended" : "conflict" };
    },
    async read(stream, after = 0) {
      const commits = select.all(stream, after).map((row): Commit => JSON.parse(textOf(row, "body")));
      return inVersionOrder(stream, after, commits);
    },
    async head(stream) {
      return Number(latest.get(stream)?.version ?? 0);
    },
    async *streams(prefix) {
      let last = "";
      for (;;) {
        const page = names.all(last, prefix, afterPrefix(prefix)).map((row) => textOf(row, "stream"));
        yield* page;
        if (page.length < NAMES_AT_ONCE) return;
        last = page.at(-1) ?? last;
      }
    },
  };
}
