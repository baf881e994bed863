import type { DatabaseSync } from "node:sqlite";
import type { Effect, EffectKind, Effects } from "#ports/effects.ts";
import { afterPrefix, asBody, type SqlRow, textOf } from "./sqlite.ts";

const SCHEMA = `CREATE TABLE IF NOT EXISTS effects (
  kind TEXT NOT NULL, scope TEXT NOT NULL, key TEXT NOT NULL, revision INTEGER NOT NULL, body TEXT NOT NULL,
  PRIMARY KEY (kind, scope, key)) WITHOUT ROWID, STRICT`;

/** Effects in SQLite, in a table that no rebuilding of views touches. */
export function sqliteEffects(db: DatabaseSync): Effects {
  db.exec(SCHEMA);
  const insert = db.prepare("INSERT INTO effects VALUES (?, ?, ?, 1, ?) ON CONFLICT DO NOTHING");
  const update = db.prepare(
    `UPDATE effects SET body = ?, revision = revision + 1
     WHERE kind = ? AND scope = ? AND key = ? AND revision = ?`,
  );
  const find = db.prepare("SELECT * FROM effects WHERE kind = ? AND scope = ? AND key = ?");
  const range = db.prepare(
    "SELECT * FROM effects WHERE kind = ? AND scope = ? AND key >= ? AND key < ? ORDER BY key",
  );
  const upToRange = db.prepare(
    "SELECT * FROM effects WHERE kind = ? AND scope = ? AND key >= ? AND key < ? AND key <= ? ORDER BY key",
  );
  const remove = db.prepare("DELETE FROM effects WHERE kind = ? AND scope = ? AND key = ?");
  const scopes = db.prepare("SELECT DISTINCT scope FROM effects WHERE kind = ? ORDER BY scope");
  return {
    async putIfAbsent({ kind, scope, key, body }) {
      return Number(insert.run(kind, scope, key, asBody(body)).changes) === 1;
    },
    async replace({ kind, scope, key, body }, expected) {
      return Number(update.run(asBody(body), kind, scope, key, expected).changes) === 1;
    },
    async get(kind, scope, key) {
      const row = find.get(kind, scope, key);
      return row && effectOf(kind, row);
    },
    async list(kind, scope, prefix = "", { upTo } = {}) {
      const rows =
        upTo === undefined
          ? range.all(kind, scope, prefix, afterPrefix(prefix))
          : upToRange.all(kind, scope, prefix, afterPrefix(prefix), upTo);
      return rows.map((row) => effectOf(kind, row));
    },
    async remove(kind, scope, key) {
      remove.run(kind, scope, key);
    },
    async *scopes(kind) {
      yield* scopes.all(kind).map((row) => textOf(row, "scope"));
    },
  };
}

function effectOf(kind: EffectKind, row: SqlRow): Effect {
  return {
    kind,
    scope: textOf(row, "scope"),
    key: textOf(row, "key"),
    revision: Number(row.revision),
    body: JSON.parse(textOf(row, "body")),
  };
}
