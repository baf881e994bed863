import type { DatabaseSync } from "node:sqlite";
import {
  type Account,
  type Accounts,
  type Code,
  type CodeFor,
  codeFits,
  type NoteKind,
} from "#ports/accounts.ts";
import type { Clock } from "#ports/clock.ts";
import type { SignedIn } from "#ports/identity.ts";
import type { Ids } from "#ports/ids.ts";
import { inTransaction, textOf } from "../sqlite.ts";
import { sqliteApps } from "./apps.ts";
import { sqliteCodes } from "./codes.ts";
import { sqliteGuesses } from "./guesses.ts";
import { hashed, isSecret } from "./hashing.ts";
import { sqliteNotes } from "./notes.ts";

// Rows of kind `password` and the columns after `hash` are of earlier versions; theirs of kind `code` end.
const SCHEMA = `CREATE TABLE IF NOT EXISTS secrets (
  person TEXT NOT NULL PRIMARY KEY, kind TEXT NOT NULL, salt TEXT NOT NULL, hash TEXT NOT NULL,
  wrong INTEGER NOT NULL, locked TEXT NOT NULL) WITHOUT ROWID, STRICT;
DELETE FROM secrets WHERE kind = 'code'`;

/** Where a guess comes from. */
export type From = {
  /** Of a browser in which the person has signed in before; "" for any other. */
  readonly lane: string;
  /** Whence it was sent, as a hash. */
  readonly place: string;
};

/** What somebody types: their password, and six digits or a recovery code; a mailed or handed code where one is due. */
export type Typed = { readonly password: string; readonly second: string };

export type Proved =
  | { readonly kind: "good"; readonly by: "app" | "recovery"; readonly recoveryLeft: number }
  /** The password is right, and no app was set up yet. */
  | { readonly kind: "no-app" }
  /** The password is right, and the app was taken away: a code has been sent for the next. */
  | { readonly kind: "app-taken" }
  | { readonly kind: "wrong" }
  /** `begun`: by this try. `knew`: whoever tried has the password. */
  | { readonly kind: "paused"; readonly begun: boolean; readonly knew: boolean };

/** What the host's own sign-in does with accounts, besides what pages are given. */
export type LocalAccounts = Accounts & {
  /** Judges password and app together: nobody learns which of the two was wrong. Undefined: nobody is known by this address. */
  prove(who: SignedIn | undefined, typed: Typed, from: From): Promise<Proved>;
  /** The same for the password alone, where a code was sent as well. */
  provePassword(who: SignedIn | undefined, password: string, from: From): Promise<Proved>;
  /** Whether a code is this person's; guesses are counted. */
  isCode(who: SignedIn | undefined, purpose: CodeFor, typed: string, place: string): boolean;
  /** Keeps a password that the person chose, and ends the code by which they came. */
  choosePassword(who: SignedIn, password: string): Promise<void>;
  /** With a code for another password, whether the app or a recovery code proves the rest; five wrong ones end the code. */
  proveSecond(who: SignedIn, typed: string): boolean;
  /** Keeps the app whose digits were typed, and tells the new recovery codes once. */
  setUpApp(who: SignedIn, secret: string, typed: string): readonly string[] | undefined;
  newRecoveryCodes(who: SignedIn): readonly string[];
  /** From nothing: password, app and recovery codes end, whatever the person had. */
  beginAnew(who: SignedIn): Code;
  /** The same, with a code of which only the hash is told. */
  beginAnewWith(who: SignedIn, codeHash: string): void;
  /** Everybody who has a password or a code. */
  known(): readonly SignedIn[];
  note(who: SignedIn, what: NoteKind): void;
};

const whoIs = (key: string): readonly SignedIn[] => {
  const [tenant, school, staff] = key.split("/");
  return tenant && school && staff ? [{ tenant, school, staff }] : [];
};

const keyOf = ({ tenant, school, staff }: SignedIn): string => `${tenant}/${school}/${staff}`;

/** The lane of whoever came by a mailed code: nobody else's wrong tries keep them waiting. */
export const byMail = "by mail";

/** Passwords, apps and codes of a school's staff on one machine. `key`: 32 bytes that seal what apps hold. */
export const sqliteAccounts = (db: DatabaseSync, clock: Clock, ids: Ids, key: Uint8Array): LocalAccounts => {
  db.exec(SCHEMA);
  const guesses = sqliteGuesses(db, clock);
  const codes = sqliteCodes(db, clock, ids);
  const apps = sqliteApps(db, clock, ids, key);
  const notes = sqliteNotes(db, clock);
  const find = db.prepare("SELECT * FROM secrets WHERE person = ?");
  const store = db.prepare("INSERT OR REPLACE INTO secrets VALUES (?, 'chosen', ?, ?, 0, '')");
  const remove = db.prepare("DELETE FROM secrets WHERE person = ?");

  const list = db.prepare("SELECT person FROM secrets UNION SELECT person FROM codes");
  const begunAnew = (person: string): void => {
    remove.run(person);
    codes.endAll(person);
    apps.forget(person);
    guesses.forget(person);
    notes.add(person, "begun-anew");
  };
  const passwordOf = (person: string | undefined) => {
    const row = person === undefined ? undefined : find.get(person);
    return row && { salt: textOf(row, "salt"), hash: textOf(row, "hash") };
  };
  const stateOf = (person: string): Account["state"] => {
    const row = find.get(person);
    if (!row) return "none";
    const none = textOf(row, "kind") === "chosen" ? "half" : "old";
    return ({ none, taken: "reset", there: "whole" } as const)[apps.stateOf(person)];
  };
  const refused = (person: string | undefined, from: From, knew: boolean): Proved => {
    guesses.wrongFrom(from.place);
    if (person === undefined) return { kind: "wrong" };
    const begun = guesses.wrong(person, from.lane);
    notes.add(person, begun ? "paused" : "refused");
    return begun ? { kind: "paused", begun, knew } : { kind: "wrong" };
  };
  const judged = async (
    who: SignedIn | undefined,
    password: string,
    from: From,
    second: (person: string) => Proved | undefined,
  ): Promise<Proved> => {
    const person = who && keyOf(who);
    const isTired = from.lane === "" && guesses.isTired(from.place);
    if (isTired || (person !== undefined && guesses.begin(person, from.lane) === "paused"))
      return { kind: "paused", begun: false, knew: false };
    const isRight = await isSecret(passwordOf(person), password);
    const proved = isRight && person !== undefined ? second(person) : undefined;
    if (!proved || person === undefined) return refused(person, from, isRight);
    guesses.good(person, from.lane);
    return proved;
  };
  const withoutApp = (person: string): Proved | undefined => {
    const state = apps.stateOf(person);
    if (state === "none") return { kind: "no-app" };
    return state === "taken" ? { kind: "app-taken" } : undefined;
  };

  return {
    of(who) {
      const person = keyOf(who);
      return {
        state: stateOf(person),
        codeUntil: codes.until(person),
        recoveryCodes: apps.recoveryLeft(person),
        notes: notes.of(person),
      };
    },
    newCode(who, purpose) {
      const person = keyOf(who);
      if (!codeFits(stateOf(person), purpose)) return undefined;
      notes.add(person, "code-made");
      return codes.make(person, purpose);
    },
    takeApp(who) {
      inTransaction(db, () => {
        codes.endAll(keyOf(who));
        apps.take(keyOf(who));
        notes.add(keyOf(who), "app-taken-away");
      });
    },
    prove: (who, { password, second }, from) =>
      judged(who, password, from, (person) => {
        const without = withoutApp(person);
        if (without) return without;
        const by = apps.prove(person, second);
        return by && { kind: "good", by, recoveryLeft: apps.recoveryLeft(person) };
      }),
    provePassword: (who, password, from) =>
      judged(who, password, from, (person) => withoutApp(person) ?? { kind: "no-app" }),
    isCode(who, purpose, typed, place) {
      // 80 random bits: counted for the place, but never kept from whoever has the right one.
      const isGood = who !== undefined && codes.isGood(keyOf(who), purpose, typed);
      if (!isGood) {
        guesses.wrongFrom(place);
        if (who) notes.add(keyOf(who), "refused");
      }
      return isGood;
    },
    async choosePassword(who, password) {
      const person = keyOf(who);
      const salt = Buffer.from(ids.salt(), "base64url");
      const hash = await hashed(password, salt);
      inTransaction(db, () => {
        store.run(person, salt.toString("hex"), hash.toString("hex"));
        codes.useUp(person, "first");
        codes.useUp(person, "password");
        guesses.forget(person);
        notes.add(person, "password-chosen");
      });
    },
    proveSecond(who, typed) {
      const person = keyOf(who);
      if (guesses.begin(person, byMail) === "open" && apps.prove(person, typed)) return true;
      if (guesses.wrong(person, byMail)) {
        codes.useUp(person, "password");
        guesses.good(person, byMail);
      }
      notes.add(person, "refused");
      return false;
    },
    setUpApp(who, secret, typed) {
      const person = keyOf(who);
      return inTransaction(db, () => {
        if (!apps.setUp(person, secret, typed)) return undefined;
        codes.endAll(person);
        notes.add(person, "app-set-up");
        return apps.newRecoveryCodes(person);
      });
    },
    newRecoveryCodes(who) {
      notes.add(keyOf(who), "recovery-codes-made");
      return apps.newRecoveryCodes(keyOf(who));
    },
    beginAnew(who) {
      return inTransaction(db, () => {
        begunAnew(keyOf(who));
        return codes.make(keyOf(who), "first");
      });
    },
    beginAnewWith(who, codeHash) {
      inTransaction(db, () => {
        begunAnew(keyOf(who));
        codes.keep(keyOf(who), "first", codeHash);
      });
    },
    forget(who) {
      inTransaction(db, () => {
        const person = keyOf(who);
        remove.run(person);
        codes.endAll(person);
        apps.forget(person);
        guesses.forget(person);
      });
    },
    known: () => list.all().flatMap((row) => whoIs(textOf(row, "person"))),
    note: (who, what) => notes.add(keyOf(who), what),
  };
};
