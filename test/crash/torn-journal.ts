import { mkdirSync, statSync, truncateSync } from "node:fs";
import { join } from "node:path";
import { sqliteLedger } from "#adapters/local/ledger.ts";
import { openSqlite } from "#adapters/local/sqlite.ts";
import { brokenAt, seal } from "#casework/commit/hash-chain.ts";
import type { Commit } from "#domain/commit.ts";
import { copyFolder, type Folders } from "./disk.ts";

const stream = "harbour/harbour-view/placement/torn";

/** A commit of about the size of a form's. */
const commitAfter = (before: Commit | undefined, version: number): Commit =>
  seal({
    stream,
    version,
    command: `form-${version}`,
    at: "2026-09-07T08:00:00.000Z",
    by: "somebody",
    events: [
      { type: "form-submitted", form: "meeting", answers: { of: "x".repeat(40 * (version % 20)) } } as never,
    ],
    owes: [],
    previous: before?.hash ?? "",
  });

export type TornJournal = {
  /** Length of the journal in bytes. */
  readonly length: number;
  /** Opens a copy of which the last `bytes` are torn off: what is wrong then, in words; undefined if nothing is. */
  tornBy(bytes: number): Promise<string | undefined>;
};

/** A ledger of so many acknowledged commits, all of them still in its journal, as a kill would leave it. */
export const tornJournal = async (count: number, folders: Folders): Promise<TornJournal> => {
  const root = folders.next();
  mkdirSync(root, { recursive: true });
  const file = join(root, "ledger.sqlite");
  const db = openSqlite(file);
  const ledger = sqliteLedger(db);
  const commits: Commit[] = [];
  const ends: number[] = [];
  for (let version = 1; version <= count; version += 1) {
    const commit = commitAfter(commits.at(-1), version);
    await ledger.append(commit);
    commits.push(commit);
    ends.push(statSync(`${file}-wal`).size);
  }
  const left = folders.next();
  copyFolder(root, left);
  db.close();
  const length = ends.at(-1) ?? 0;

  const tornBy = async (bytes: number): Promise<string | undefined> => {
    const copy = folders.next();
    copyFolder(left, copy);
    truncateSync(join(copy, "ledger.sqlite-wal"), length - bytes);
    const whole = ends.filter((end) => end <= length - bytes).length;
    const torn = openSqlite(join(copy, "ledger.sqlite"));
    try {
      const opened = sqliteLedger(torn);
      const found = await opened.read(stream);
      if (found.length !== whole) return `${bytes} bytes torn: ${found.length} commits instead of ${whole}`;
      if (brokenAt(found).length > 0) return `${bytes} bytes torn: the chain is broken`;
      const next = await opened.append(commitAfter(found.at(-1), whole + 1));
      return next.kind === "appended" ? undefined : `${bytes} bytes torn: it takes no commits any more`;
    } finally {
      torn.close();
      folders.drop(copy);
    }
  };
  return { length, tornBy };
};
