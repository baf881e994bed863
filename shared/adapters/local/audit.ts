import type { DatabaseSync } from "node:sqlite";
import type { Audit, ReadOf } from "#ports/audit.ts";
import { sortable } from "../moment.ts";
import { asBody, textOf } from "./sqlite.ts";

// Append-only by the database itself (quality.md 5, rows 27 and 28): no statement can change or delete a row.
const SCHEMA = `
CREATE TABLE IF NOT EXISTS audit (
  scope TEXT NOT NULL, subject TEXT NOT NULL, moment TEXT NOT NULL, id TEXT NOT NULL, body TEXT NOT NULL,
  PRIMARY KEY (scope, subject, moment, id)) WITHOUT ROWID, STRICT;
CREATE TRIGGER IF NOT EXISTS audit_never_changed BEFORE UPDATE ON audit
BEGIN SELECT raise(ABORT, 'the audit is append-only'); END;
CREATE TRIGGER IF NOT EXISTS audit_never_deleted BEFORE DELETE ON audit
BEGIN SELECT raise(ABORT, 'the audit is append-only'); END`;

/** The audit of reads in SQLite. Appending the same row again (a retry) stores it once; lists are by time. */
export function sqliteAudit(db: DatabaseSync): Audit {
  db.exec(SCHEMA);
  const insert = db.prepare("INSERT INTO audit VALUES (?, ?, ?, ?, ?) ON CONFLICT DO NOTHING");
  const list = db.prepare("SELECT body FROM audit WHERE scope = ? AND subject = ? ORDER BY moment, id");
  return {
    async append(row) {
      insert.run(row.scope, row.subject, sortable(row.at), row.id, asBody(row));
    },
    async list(scope, subject) {
      return list.all(scope, subject).map((row): ReadOf => JSON.parse(textOf(row, "body")));
    },
  };
}
