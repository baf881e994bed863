import { createHash, timingSafeEqual } from "node:crypto";
import type { DatabaseSync } from "node:sqlite";
import { Temporal } from "temporal-polyfill";
import type { Code, CodeFor } from "#ports/accounts.ts";
import type { Clock } from "#ports/clock.ts";
import type { Ids } from "#ports/ids.ts";
import { sortable } from "../../moment.ts";
import { textOf } from "../sqlite.ts";

const SCHEMA = `CREATE TABLE IF NOT EXISTS codes (
  person TEXT NOT NULL, purpose TEXT NOT NULL, hash TEXT NOT NULL, until TEXT NOT NULL,
  PRIMARY KEY (person, purpose)) WITHOUT ROWID, STRICT`;

/** An invitation may wait over a holiday; what was asked for in need is used at once. */
const lives: Readonly<Record<CodeFor, Temporal.DurationLike>> = {
  first: { hours: 14 * 24 },
  phone: { hours: 3 * 24 },
  password: { hours: 1 },
};

const signs = "ABCDEFGHJKLMNPQRSTUVWXYZ23456789";

const written = (bytes: Uint8Array, parts: number, each: number): string => {
  const letters = [...bytes].map((byte) => signs[byte % signs.length]);
  return Array.from({ length: parts }, (_, n) => letters.slice(n * each, (n + 1) * each).join("")).join("-");
};

/** A code that can be read out and typed: 16 letters and digits of 32, without those that look alike. */
export const newCode = (ids: Pick<Ids, "token">): string =>
  written(Buffer.from(ids.token(), "base64url"), 4, 4);

/** Shorter, because they are written down by hand: ten of 32, 50 bits. */
export const newRecoveryCode = (ids: Pick<Ids, "token">): string =>
  written(Buffer.from(ids.token(), "base64url"), 2, 5);

/** As it was meant: small letters, spaces and missing hyphens are no fault. */
export const readCode = (typed: string): string => (typed.toUpperCase().match(/[A-Z0-9]/g) ?? []).join("");

/** 80 random bits: nobody finds them from their hash. */
const hashOf = (code: string): Buffer =>
  createHash("sha256")
    .update(`code:${readCode(code)}`)
    .digest();

/** All that the host is told of a code that a command beside it has made. */
export const codeHash = (code: string): string => hashOf(code).toString("hex");

export type Codes = {
  /** Replaces the code that the person had for this. */
  make(person: string, purpose: CodeFor): Code;
  /** A code that was made elsewhere, by its hash. */
  keep(person: string, purpose: CodeFor, hash: string): void;
  /** Until when the latest to end is good. */
  until(person: string): string | undefined;
  /** Whether this is the person's code for this; it stays good until it is used up. */
  isGood(person: string, purpose: CodeFor, typed: string): boolean;
  useUp(person: string, purpose: CodeFor): void;
  endAll(person: string): void;
};

/** Codes that are good once, one a person and purpose: a new one ends the one before. */
export const sqliteCodes = (db: DatabaseSync, clock: Clock, ids: Pick<Ids, "token">): Codes => {
  db.exec(SCHEMA);
  const find = db.prepare("SELECT * FROM codes WHERE person = ? AND purpose = ?");
  const last = db.prepare("SELECT max(until) AS until FROM codes WHERE person = ?");
  const store = db.prepare("INSERT OR REPLACE INTO codes VALUES (?, ?, ?, ?)");
  const remove = db.prepare("DELETE FROM codes WHERE person = ? AND purpose = ?");
  const removeAll = db.prepare("DELETE FROM codes WHERE person = ?");
  const isOver = (until: string): boolean =>
    Temporal.Instant.compare(clock.now(), Temporal.Instant.from(until)) >= 0;
  const keep = (person: string, purpose: CodeFor, hash: string): string => {
    const until = sortable(clock.now().add(lives[purpose]).toString());
    store.run(person, purpose, hash, until);
    return until;
  };
  return {
    make(person, purpose) {
      const code = newCode(ids);
      return { code, until: keep(person, purpose, codeHash(code)) };
    },
    keep(person, purpose, hash) {
      keep(person, purpose, hash);
    },
    until(person) {
      const until = last.get(person)?.until;
      return typeof until === "string" && !isOver(until) ? until : undefined;
    },
    isGood(person, purpose, typed) {
      const row = find.get(person, purpose);
      return (
        row !== undefined &&
        !isOver(textOf(row, "until")) &&
        timingSafeEqual(hashOf(typed), Buffer.from(textOf(row, "hash"), "hex"))
      );
    },
    useUp(person, purpose) {
      remove.run(person, purpose);
    },
    endAll(person) {
      removeAll.run(person);
    },
  };
};
