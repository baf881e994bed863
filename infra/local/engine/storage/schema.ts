/**
 * Times are epoch milliseconds. A frame is one line of states: the run itself, a branch, or an iteration. Events stand in
 * the order of writing, not by run: a commit of a hundred runs then writes a fifth of the pages.
 */
export const SCHEMA = `
CREATE TABLE IF NOT EXISTS machines (
  arn TEXT PRIMARY KEY, name TEXT NOT NULL, type TEXT NOT NULL, status TEXT NOT NULL,
  created INTEGER NOT NULL, revision INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS revisions (
  arn TEXT NOT NULL, revision INTEGER NOT NULL, definition TEXT NOT NULL, role TEXT NOT NULL,
  updated INTEGER NOT NULL, refs TEXT, PRIMARY KEY (arn, revision)
) STRICT;
CREATE TABLE IF NOT EXISTS runs (
  id INTEGER PRIMARY KEY AUTOINCREMENT, arn TEXT NOT NULL UNIQUE, machine TEXT NOT NULL,
  revision INTEGER NOT NULL, name TEXT NOT NULL, status TEXT NOT NULL, input TEXT NOT NULL,
  output TEXT, error TEXT, cause TEXT, started INTEGER NOT NULL, stopped INTEGER,
  events INTEGER NOT NULL, frames INTEGER NOT NULL,
  redrives INTEGER NOT NULL, redriven INTEGER, redrive_token TEXT
) STRICT;
CREATE INDEX IF NOT EXISTS runs_of_machine ON runs (machine, status, id);
CREATE TABLE IF NOT EXISTS frames (
  run INTEGER NOT NULL, id INTEGER NOT NULL, phase TEXT NOT NULL, seq INTEGER NOT NULL, body TEXT NOT NULL,
  PRIMARY KEY (run, id)
) STRICT, WITHOUT ROWID;
CREATE INDEX IF NOT EXISTS frames_at_work ON frames (phase, seq) WHERE phase IN ('ready', 'invoked');
CREATE TABLE IF NOT EXISTS items (
  run INTEGER NOT NULL, frame INTEGER NOT NULL, body TEXT NOT NULL, PRIMARY KEY (run, frame)
) STRICT;
CREATE TABLE IF NOT EXISTS events (
  run INTEGER NOT NULL, id INTEGER NOT NULL, previous INTEGER NOT NULL, type TEXT NOT NULL,
  at INTEGER NOT NULL, details TEXT
) STRICT;
CREATE UNIQUE INDEX IF NOT EXISTS events_of_run ON events (run, id);
CREATE TABLE IF NOT EXISTS timers (
  seq INTEGER PRIMARY KEY AUTOINCREMENT, due INTEGER NOT NULL, run INTEGER NOT NULL,
  frame INTEGER NOT NULL, kind TEXT NOT NULL
) STRICT;
CREATE INDEX IF NOT EXISTS timers_due ON timers (due, seq);
CREATE INDEX IF NOT EXISTS timers_of_frame ON timers (run, frame);
CREATE TABLE IF NOT EXISTS tokens (
  token TEXT PRIMARY KEY, run INTEGER NOT NULL, frame INTEGER NOT NULL, open INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX IF NOT EXISTS tokens_of_frame ON tokens (run, frame) WHERE open = 1;
CREATE TABLE IF NOT EXISTS children (
  child INTEGER NOT NULL, run INTEGER NOT NULL, frame INTEGER NOT NULL, PRIMARY KEY (child, run, frame)
) STRICT, WITHOUT ROWID;
CREATE INDEX IF NOT EXISTS children_of_frame ON children (run, frame);
`;
