import { createCipheriv, createDecipheriv, createHmac } from "node:crypto";
import type { DatabaseSync } from "node:sqlite";
import { Secret, TOTP } from "otpauth";
import type { Clock } from "#ports/clock.ts";
import type { Ids } from "#ports/ids.ts";
import { textOf } from "../sqlite.ts";
import { newRecoveryCode, readCode } from "./codes.ts";

const SCHEMA = `CREATE TABLE IF NOT EXISTS apps (
  person TEXT NOT NULL PRIMARY KEY, sealed TEXT NOT NULL, last INTEGER NOT NULL) WITHOUT ROWID, STRICT;
CREATE TABLE IF NOT EXISTS recovery (
  person TEXT NOT NULL, hash TEXT NOT NULL, PRIMARY KEY (person, hash)) WITHOUT ROWID, STRICT`;

/** What every authenticator app understands (RFC 6238): SHA-1, six digits, thirty seconds. */
const period = 30;
const secretBytes = 20;
const recoveryCodes = 10;

const totpOf = (secret: string, label = ""): TOTP =>
  new TOTP({
    issuer: "Waymark",
    label,
    algorithm: "SHA1",
    digits: 6,
    period,
    secret: Secret.fromBase32(secret),
  });

/** A secret for an app, base32. */
export const newAppSecret = (ids: Pick<Ids, "token">): string => {
  const random = Buffer.concat([ids.token(), ids.token()].map((token) => Buffer.from(token, "base64url")));
  return new Secret({ buffer: Uint8Array.from(random.subarray(0, secretBytes)).buffer }).base32;
};

/** The address that an app reads from the picture. */
export const appAddress = (secret: string, label: string): string => totpOf(secret, label).toString();

/** The step of time whose six digits these are, a step to either side of now; undefined where they are none. */
const stepOf = (secret: string, typed: string, now: number): number | undefined => {
  const token = typed.replaceAll(/\s/g, "");
  if (!/^\d{6}$/.test(token)) return undefined;
  const delta = totpOf(secret).validate({ token, timestamp: now, window: 1 });
  return delta === null ? undefined : Math.floor(now / 1000 / period) + delta;
};

/** What an app would show at this instant (milliseconds since 1970): for tests, which have no phone. */
export const digitsAt = (secret: string, now: number): string => totpOf(secret).generate({ timestamp: now });

export type Apps = {
  /** `taken`: there was one, and it was taken away. */
  stateOf(person: string): "none" | "taken" | "there";
  /** Keeps the secret once its digits prove that the app has it. Earlier recovery codes end. */
  setUp(person: string, secret: string, typed: string): boolean;
  take(person: string): void;
  forget(person: string): void;
  /** Six digits are good once; a recovery code too. */
  prove(person: string, typed: string): "app" | "recovery" | undefined;
  /** New ones, told once; the ones before end. */
  newRecoveryCodes(person: string): readonly string[];
  recoveryLeft(person: string): number;
};

/** The apps on people's phones, each secret sealed by a key of the folder's, and their recovery codes as keyed hashes. */
export const sqliteApps = (
  db: DatabaseSync,
  clock: Clock,
  ids: Pick<Ids, "token">,
  key: Uint8Array,
): Apps => {
  db.exec(SCHEMA);
  const find = db.prepare("SELECT * FROM apps WHERE person = ?");
  const store = db.prepare("INSERT OR REPLACE INTO apps VALUES (?, ?, ?)");
  const advance = db.prepare("UPDATE apps SET last = ? WHERE person = ? AND last < ?");
  const remove = db.prepare("DELETE FROM apps WHERE person = ?");
  const addRecovery = db.prepare("INSERT INTO recovery VALUES (?, ?)");
  const useRecovery = db.prepare("DELETE FROM recovery WHERE person = ? AND hash = ?");
  const dropRecovery = db.prepare("DELETE FROM recovery WHERE person = ?");
  const countRecovery = db.prepare("SELECT count(*) AS n FROM recovery WHERE person = ?");

  const seal = (person: string, secret: string): string => {
    const nonce = Buffer.from(ids.token(), "base64url").subarray(0, 12);
    const cipher = createCipheriv("aes-256-gcm", key, nonce).setAAD(Buffer.from(person));
    const body = Buffer.concat([cipher.update(secret, "utf8"), cipher.final()]);
    return [nonce, cipher.getAuthTag(), body].map((part) => part.toString("base64url")).join(".");
  };
  const unseal = (person: string, sealed: string): string => {
    const [nonce, tag, body] = sealed.split(".").map((part) => Buffer.from(part, "base64url"));
    if (!nonce || !tag || !body) throw new Error("A sealed secret is not whole");
    const open = createDecipheriv("aes-256-gcm", key, nonce).setAAD(Buffer.from(person)).setAuthTag(tag);
    return Buffer.concat([open.update(body), open.final()]).toString("utf8");
  };
  const recoveryHash = (person: string, typed: string): string =>
    createHmac("sha256", key)
      .update(`recovery:${person}:${readCode(typed)}`)
      .digest("hex");
  const sealedOf = (person: string): string => {
    const row = find.get(person);
    return row ? textOf(row, "sealed") : "";
  };

  return {
    stateOf(person) {
      if (!find.get(person)) return "none";
      return sealedOf(person) === "" ? "taken" : "there";
    },
    setUp(person, secret, typed) {
      const step = stepOf(secret, typed, clock.now().epochMilliseconds);
      if (step === undefined) return false;
      store.run(person, seal(person, secret), step);
      dropRecovery.run(person);
      return true;
    },
    take(person) {
      store.run(person, "", 0);
      dropRecovery.run(person);
    },
    forget(person) {
      remove.run(person);
      dropRecovery.run(person);
    },
    prove(person, typed) {
      const sealed = sealedOf(person);
      if (sealed === "") return undefined;
      const step = stepOf(unseal(person, sealed), typed, clock.now().epochMilliseconds);
      if (step !== undefined) return advance.run(step, person, step).changes === 1 ? "app" : undefined;
      return useRecovery.run(person, recoveryHash(person, typed)).changes === 1 ? "recovery" : undefined;
    },
    newRecoveryCodes(person) {
      dropRecovery.run(person);
      const codes = Array.from({ length: recoveryCodes }, () => newRecoveryCode(ids));
      for (const code of codes) addRecovery.run(person, recoveryHash(person, code));
      return codes;
    },
    recoveryLeft(person) {
      return Number(countRecovery.get(person)?.n);
    },
  };
};
