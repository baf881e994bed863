import { scrypt, timingSafeEqual } from "node:crypto";
import type { DatabaseSync } from "node:sqlite";
import { Temporal } from "temporal-polyfill";
import type { Clock } from "#ports/clock.ts";
import type { Ids } from "#ports/ids.ts";
import { type SqlRow, textOf } from "./sqlite.ts";

const SCHEMA = `CREATE TABLE IF NOT EXISTS secrets (
  person TEXT NOT NULL PRIMARY KEY, kind TEXT NOT NULL, salt TEXT NOT NULL, hash TEXT NOT NULL,
  wrong INTEGER NOT NULL, locked TEXT NOT NULL) WITHOUT ROWID, STRICT`;

/** 32 MB and some 60 ms a guess. */
const cost = { N: 2 ** 15, r: 8, p: 1, maxmem: 64 * 1024 * 1024 };
const HASH_BYTES = 32;
/** So many wrong ones in a row, then a pause (ASVS 6.3.1). */
const mostWrong = 5;
const pauseMinutes = 15;

const hashed = (secret: string, salt: Buffer): Promise<Buffer> =>
  new Promise((resolve, reject) => {
    scrypt(secret.normalize("NFKC"), salt, HASH_BYTES, cost, (fault, hash) =>
      fault ? reject(fault) : resolve(hash),
    );
  });

/** What somebody proves who they are by: the code that they were handed, once, or the password that they chose. */
export type SecretKind = "code" | "password";

export type Proved = "good" | "wrong" | "locked";

export type Passwords = {
  /** Replaces whatever the person had; what was wrong before is forgotten. */
  set(person: string, kind: SecretKind, secret: string): Promise<void>;
  has(person: string): SecretKind | undefined;
  /**
   * Whether this is the person's secret of this kind. After five wrong ones in a row nothing is good for 15 minutes.
   * Somebody unknown takes as long as somebody known.
   */
  prove(person: string | undefined, kind: SecretKind, secret: string): Promise<Proved>;
};

/** The secrets of a school's staff on one machine, each salted and hashed by scrypt. Only the host's own sign-in reads them. */
export const sqlitePasswords = (db: DatabaseSync, clock: Clock, ids: Pick<Ids, "token">): Passwords => {
  db.exec(SCHEMA);
  const find = db.prepare("SELECT * FROM secrets WHERE person = ?");
  const store = db.prepare("INSERT OR REPLACE INTO secrets VALUES (?, ?, ?, ?, 0, '')");
  // The count goes up before the guess is looked at: many at once are counted each.
  const guess = db.prepare("UPDATE secrets SET wrong = wrong + 1 WHERE person = ? RETURNING wrong");
  const lock = db.prepare("UPDATE secrets SET locked = ?, wrong = 0 WHERE person = ?");
  const clear = db.prepare("UPDATE secrets SET wrong = 0, locked = '' WHERE person = ?");

  const isLocked = (row: SqlRow): boolean => {
    const until = textOf(row, "locked");
    return until !== "" && Temporal.Instant.compare(clock.now(), Temporal.Instant.from(until)) < 0;
  };
  const matches = async (row: SqlRow | undefined, secret: string): Promise<boolean> => {
    const salt = row ? Buffer.from(textOf(row, "salt"), "hex") : Buffer.alloc(16);
    const wanted = row ? Buffer.from(textOf(row, "hash"), "hex") : Buffer.alloc(HASH_BYTES);
    return timingSafeEqual(await hashed(secret, salt), wanted) && row !== undefined;
  };

  return {
    async set(person, kind, secret) {
      const salt = Buffer.from(ids.token(), "base64url");
      store.run(person, kind, salt.toString("hex"), (await hashed(secret, salt)).toString("hex"));
    },
    has(person) {
      const row = find.get(person);
      return row && (textOf(row, "kind") as SecretKind);
    },
    async prove(person, kind, secret) {
      const row = person === undefined ? undefined : find.get(person);
      if (row && isLocked(row)) return "locked";
      const wrong = row ? Number(guess.get(textOf(row, "person"))?.wrong) : 0;
      const good = (await matches(row, secret)) && row !== undefined && textOf(row, "kind") === kind;
      if (!row) return "wrong";
      if (wrong > mostWrong) return "locked";
      if (good) {
        clear.run(textOf(row, "person"));
        return "good";
      }
      if (wrong === mostWrong)
        lock.run(clock.now().add({ minutes: pauseMinutes }).toString(), textOf(row, "person"));
      return "wrong";
    },
  };
};

/** A code that can be read out and typed: 16 letters and digits of 32, without those that look alike. */
export const newSetUpCode = (ids: Pick<Ids, "token">): string => {
  const signs = "ABCDEFGHJKLMNPQRSTUVWXYZ23456789";
  const letters = [...Buffer.from(ids.token(), "base64url")].map((byte) => signs[byte % signs.length]);
  return [0, 4, 8, 12].map((from) => letters.slice(from, from + 4).join("")).join("-");
};

/** As it was meant: small letters and missing hyphens are no fault. */
export const readSetUpCode = (typed: string): string =>
  (typed.toUpperCase().match(/[A-Z0-9]/g) ?? []).join("").replace(/(.{4})(?=.)/g, "$1-");
