import type { DatabaseSync } from "node:sqlite";
import type { ViewRow, Views } from "#ports/views.ts";
import { asBody, type SqlRow, textOf } from "./sqlite.ts";

// The body of a tombstone is the JSON text `null`.
const SCHEMA = `CREATE TABLE IF NOT EXISTS views (
  view TEXT NOT NULL, scope TEXT NOT NULL, key TEXT NOT NULL, version INTEGER NOT NULL, body TEXT NOT NULL,
  PRIMARY KEY (view, scope, key)) WITHOUT ROWID, STRICT`;

const HIGHEST_KEY = "\u{10ffff}";
const ROWS_AT_ONCE = 500;
const ROWS_KEPT = 5_000;

/** Views in SQLite: a row only ever moves to a later version, whatever order the projections arrive in. */
export function sqliteViews(db: DatabaseSync): Views {
  db.exec(SCHEMA);
  const upsert = db.prepare(
    `INSERT INTO views VALUES (?, ?, ?, ?, ?) ON CONFLICT DO UPDATE
     SET version = excluded.version, body = excluded.body WHERE excluded.version > views.version`,
  );
  const find = db.prepare("SELECT * FROM views WHERE view = ? AND scope = ? AND key = ? AND body <> 'null'");
  const list = db.prepare("SELECT * FROM views WHERE view = ? AND scope = ? AND body <> 'null' ORDER BY key");
  const within = db.prepare(
    "SELECT * FROM views WHERE view = ? AND scope = ? AND key BETWEEN ? AND ? AND body <> 'null' ORDER BY key",
  );
  const clear = db.prepare("DELETE FROM views");
  const page = db.prepare(
    `SELECT * FROM views WHERE (view, scope, key) > (?, ?, ?)
     ORDER BY view, scope, key LIMIT ${ROWS_AT_ONCE}`,
  );
  // A row of a version is never another: what was read once is not read out of its text again.
  const read = new Map<string, ViewRow>();
  const rowOf = (row: SqlRow): ViewRow => {
    const key = `${textOf(row, "view")} ${textOf(row, "scope")} ${textOf(row, "key")}`;
    const known = read.get(key);
    if (known?.version === Number(row.version)) return known;
    if (read.size >= ROWS_KEPT) read.clear();
    const fresh = viewRowOf(row);
    read.set(key, fresh);
    return fresh;
  };
  return {
    async put({ view, scope, key, version, body }) {
      return Number(upsert.run(view, scope, key, version, asBody(body)).changes) === 1;
    },
    async get(view, scope, key) {
      const row = find.get(view, scope, key);
      return row && rowOf(row);
    },
    async list(view, scope, { from, to } = {}) {
      const isWhole = from === undefined && to === undefined;
      return (isWhole ? list.all(view, scope) : within.all(view, scope, from ?? "", to ?? HIGHEST_KEY)).map(
        rowOf,
      );
    },
    async clear() {
      clear.run();
      read.clear();
    },
    async *all() {
      let last = { view: "", scope: "", key: "" };
      for (;;) {
        const rows = page.all(last.view, last.scope, last.key).map(viewRowOf);
        yield* rows;
        if (rows.length < ROWS_AT_ONCE) return;
        last = rows.at(-1) ?? last;
      }
    },
  };
}

function viewRowOf(row: SqlRow): ViewRow {
  return {
    view: textOf(row, "view"),
    scope: textOf(row, "scope"),
    key: textOf(row, "key"),
    version: Number(row.version),
    body: JSON.parse(textOf(row, "body")),
  };
}
