import type { DatabaseSync } from "node:sqlite";
import { type NoteKind, noteKinds, type SignInNote } from "#ports/accounts.ts";
import type { Clock } from "#ports/clock.ts";
import { sortable } from "../../moment.ts";
import { textOf } from "../sqlite.ts";

// Append-only by the database itself: no statement can change a note, and what is dropped is a year old.
const SCHEMA = `CREATE TABLE IF NOT EXISTS notes (
  number INTEGER PRIMARY KEY, person TEXT NOT NULL, moment TEXT NOT NULL, what TEXT NOT NULL) STRICT;
CREATE INDEX IF NOT EXISTS notes_of ON notes (person, moment);
CREATE TRIGGER IF NOT EXISTS notes_never_changed BEFORE UPDATE ON notes
BEGIN SELECT raise(ABORT, 'notes of sign-ins are append-only'); END`;

const days = 366;
const mostShown = 50;
/** Whoever guesses fills no disk: so many refusals an hour are noted of one person. */
const mostRefused = 20;

export type Notes = {
  add(person: string, what: NoteKind): void;
  /** The latest first. */
  of(person: string): readonly SignInNote[];
};

/** What happened at the sign-in, by person: security events without secrets, names or addresses, for a year. */
export const sqliteNotes = (db: DatabaseSync, clock: Clock): Notes => {
  db.exec(SCHEMA);
  const insert = db.prepare("INSERT INTO notes (person, moment, what) VALUES (?, ?, ?)");
  const drop = db.prepare("DELETE FROM notes WHERE moment < ?");
  const list = db.prepare(
    `SELECT moment, what FROM notes WHERE person = ? ORDER BY moment DESC, number DESC LIMIT ${mostShown}`,
  );
  const count = db.prepare(
    "SELECT count(*) AS n FROM notes WHERE person = ? AND moment > ? AND what = 'refused'",
  );
  const kindOf = (text: string): NoteKind => noteKinds.find((kind) => kind === text) ?? "refused";
  return {
    add(person, what) {
      const hour = sortable(clock.now().subtract({ hours: 1 }).toString());
      if (what === "refused" && Number(count.get(person, hour)?.n) >= mostRefused) return;
      insert.run(person, sortable(clock.now().toString()), what);
      drop.run(
        sortable(
          clock
            .now()
            .subtract({ hours: days * 24 })
            .toString(),
        ),
      );
    },
    of: (person) =>
      list.all(person).map((row) => ({ at: textOf(row, "moment"), what: kindOf(textOf(row, "what")) })),
  };
};
