import type { DatabaseSync } from "node:sqlite";
import type { Audit, ReadOf } from "#ports/audit.ts";
import { sortable } from "../moment.ts";
import { asBody, inTransaction, textOf } from "./sqlite.ts";

// Append-only by the database itself: no statement can change a row, or delete one whose time is not over.
const SCHEMA = `
CREATE TABLE IF NOT EXISTS audit (
  scope TEXT NOT NULL, subject TEXT NOT NULL, moment TEXT NOT NULL, id TEXT NOT NULL, body TEXT NOT NULL,
  PRIMARY KEY (scope, subject, moment, id)) WITHOUT ROWID, STRICT;
CREATE TRIGGER IF NOT EXISTS audit_never_changed BEFORE UPDATE ON audit
BEGIN SELECT raise(ABORT, 'the audit is append-only'); END;
CREATE TABLE IF NOT EXISTS audit_over (one INTEGER PRIMARY KEY CHECK (one = 1), seconds INTEGER NOT NULL) STRICT;
DROP TRIGGER IF EXISTS audit_never_deleted;
CREATE TRIGGER audit_never_deleted BEFORE DELETE ON audit
WHEN coalesce(OLD.body ->> '$.until', 9e15) > coalesce((SELECT seconds FROM audit_over), 0)
BEGIN SELECT raise(ABORT, 'the audit is append-only'); END`;

/** The audit of reads in SQLite. Appending the same row again (a retry) stores it once; lists are by time. */
export function sqliteAudit(db: DatabaseSync): Audit {
  db.exec(SCHEMA);
  const insert = db.prepare("INSERT INTO audit VALUES (?, ?, ?, ?, ?) ON CONFLICT DO NOTHING");
  const past = db.prepare("INSERT OR REPLACE INTO audit_over VALUES (1, ?)");
  const drop = db.prepare("DELETE FROM audit WHERE body ->> '$.until' <= ?");
  const list = db.prepare("SELECT body FROM audit WHERE scope = ? AND subject = ? ORDER BY moment, id");
  return {
    async append(row) {
      insert.run(row.scope, row.subject, sortable(row.at), row.id, asBody(row));
    },
    async list(scope, subject) {
      return list.all(scope, subject).map((row): ReadOf => JSON.parse(textOf(row, "body")));
    },
    async dropOverdue(now) {
      inTransaction(db, () => {
        past.run(now);
        drop.run(now);
      });
    },
  };
}
