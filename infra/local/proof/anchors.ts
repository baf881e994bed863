import { createHmac, randomBytes, timingSafeEqual } from "node:crypto";
import { existsSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { DatabaseSync } from "node:sqlite";
import { inTransaction, openSqlite, type SqlRow, textOf } from "#adapters/local/sqlite.ts";
import type { Commit } from "#domain/commit.ts";
import { OptionsFault } from "../options-fault.ts";

const KEY_BYTES = 32;
/** The sum of no heads. */
const nothing = "00".repeat(KEY_BYTES);

const SCHEMA = `
CREATE TABLE IF NOT EXISTS heads (
  stream TEXT NOT NULL PRIMARY KEY, version INTEGER NOT NULL, hash TEXT NOT NULL, mac TEXT NOT NULL) WITHOUT ROWID, STRICT;
CREATE TABLE IF NOT EXISTS begun (
  stream TEXT NOT NULL, version INTEGER NOT NULL, hash TEXT NOT NULL, mac TEXT NOT NULL,
  PRIMARY KEY (stream, version, hash)) WITHOUT ROWID, STRICT;
CREATE TABLE IF NOT EXISTS total (
  one INTEGER NOT NULL PRIMARY KEY CHECK (one = 1), sum TEXT NOT NULL, mac TEXT NOT NULL) STRICT;
CREATE TABLE IF NOT EXISTS checks (
  number INTEGER PRIMARY KEY AUTOINCREMENT, body TEXT NOT NULL) STRICT`;

/** The last commit of a stream, as it was noted when it was written. */
export type Head = { readonly stream: string; readonly version: number; readonly hash: string };

type Sealed = Head & { readonly mac: string };

/**
 * What is noted of the ledger apart from it: the last commit of every stream, and one sum over all of them, each under
 * a key that no database holds. Whoever edits the ledger, or these notes, without the key cannot make the two agree.
 */
export type Anchors = {
  /** Notes that a commit is about to be written. Durable: after a power cut it is known which commits are our own. */
  begin(commit: Commit): void;
  /** Notes that it was written, or that another came first. A head moves on by one commit of its own chain only. */
  end(commit: Commit, written: boolean): void;
  /** Takes a stream as it is: what was written before there were notes, or in the moment of a power cut. */
  take(head: Head): void;
  /** Whether this very commit was about to be written when the host last ended. */
  wasBegun(head: Head): boolean;
  /** What is noted of a stream: nothing, a head, or one that is not under our key. */
  noted(stream: string): Head | "not-ours" | undefined;
  /** Every stream of which something is noted, in order. */
  streams(): readonly string[];
  /** Whether the sum over all heads is that which was noted: none was removed or put back. */
  sumHolds(): boolean;
  /** Begins the notes of a ledger that has none. */
  start(): void;
  readonly db: DatabaseSync;
  close(): void;
};

const keyIn = (file: string): Buffer => {
  if (!existsSync(file)) {
    writeFileSync(`${file}.new`, randomBytes(KEY_BYTES), { mode: 0o600, flush: true });
    renameSync(`${file}.new`, file);
  }
  const key = readFileSync(file);
  if (key.byteLength !== KEY_BYTES)
    throw new OptionsFault([`--anchors: ${file} is not whole; restore it from a backup`]);
  return key;
};

const headOf = (row: SqlRow): Sealed => ({
  stream: textOf(row, "stream"),
  version: Number(row.version),
  hash: textOf(row, "hash"),
  mac: textOf(row, "mac"),
});

const xor = (a: Buffer, b: Buffer): Buffer<ArrayBuffer> =>
  Buffer.from(a.map((byte, i) => byte ^ (b[i] ?? 0)));
const isSame = (a: string, b: string): boolean =>
  a.length === b.length && timingSafeEqual(Buffer.from(a), Buffer.from(b));

/** Opens (or makes) the notes in a folder: `anchors.sqlite` and `anchors.key`. */
export const openAnchors = (folder: string): Anchors => {
  const key = keyIn(join(folder, "anchors.key"));
  const db = openSqlite(join(folder, "anchors.sqlite"));
  db.exec(SCHEMA);
  const macOf = (what: string, parts: readonly (string | number)[]): string =>
    createHmac("sha256", key)
      .update(JSON.stringify([what, ...parts]))
      .digest("hex");
  const sealOf = (what: "head" | "begun", h: Head): string => macOf(what, [h.stream, h.version, h.hash]);

  const find = db.prepare("SELECT * FROM heads WHERE stream = ?");
  const all = db.prepare("SELECT * FROM heads ORDER BY stream");
  const store = db.prepare("INSERT OR REPLACE INTO heads VALUES (?, ?, ?, ?)");
  const note = db.prepare("INSERT OR REPLACE INTO begun VALUES (?, ?, ?, ?)");
  const begun = db.prepare("SELECT mac FROM begun WHERE stream = ? AND version = ? AND hash = ?");
  const done = db.prepare("DELETE FROM begun WHERE stream = ? AND version = ? AND hash = ?");
  const readSum = db.prepare("SELECT sum, mac FROM total WHERE one = 1");
  const storeSum = db.prepare("INSERT OR REPLACE INTO total VALUES (1, ?, ?)");

  const known = (stream: string): Sealed | undefined => {
    const row = find.get(stream);
    return row && headOf(row);
  };
  const sum = (): Buffer => Buffer.from(String(readSum.get()?.sum ?? nothing), "hex");
  const put = (before: Sealed | undefined, head: Head): void => {
    const mac = sealOf("head", head);
    const without = before ? xor(sum(), Buffer.from(before.mac, "hex")) : sum();
    const next = xor(without, Buffer.from(mac, "hex")).toString("hex");
    store.run(head.stream, head.version, head.hash, mac);
    storeSum.run(next, macOf("total", [next]));
  };
  const isOurs = (head: Sealed): boolean => isSame(head.mac, sealOf("head", head));

  return {
    begin({ stream, version, hash }) {
      db.exec("PRAGMA synchronous = FULL");
      note.run(stream, version, hash, sealOf("begun", { stream, version, hash }));
    },
    end({ stream, version, hash, previous }, written) {
      // What a power cut takes of this, the line before brings back at the next start.
      db.exec("PRAGMA synchronous = NORMAL");
      inTransaction(db, () => {
        const before = known(stream);
        // A commit upon a chain that is not ours leaves the note where it was: what was done to it goes on to show.
        const follows = before
          ? before.version === version - 1 && before.hash === previous && isOurs(before)
          : version === 1;
        if (written && follows) put(before, { stream, version, hash });
        if (!written || follows) done.run(stream, version, hash);
      });
    },
    take(head) {
      inTransaction(db, () => {
        put(known(head.stream), head);
        done.run(head.stream, head.version, head.hash);
      });
    },
    wasBegun(head) {
      const mac = begun.get(head.stream, head.version, head.hash)?.mac;
      return typeof mac === "string" && isSame(mac, sealOf("begun", head));
    },
    noted(stream) {
      const head = known(stream);
      return head && !isOurs(head) ? "not-ours" : head;
    },
    streams: () => all.all().map((row) => textOf(row, "stream")),
    sumHolds() {
      const row = readSum.get();
      if (!row) return false;
      const said = textOf(row, "sum");
      let counted = Buffer.alloc(32);
      for (const each of all.all()) counted = xor(counted, Buffer.from(textOf(each, "mac"), "hex"));
      return isSame(textOf(row, "mac"), macOf("total", [said])) && counted.toString("hex") === said;
    },
    start() {
      if (readSum.get() === undefined) storeSum.run(nothing, macOf("total", [nothing]));
    },
    db,
    close: () => db.close(),
  };
};
