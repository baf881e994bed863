import { chmodSync, copyFileSync, existsSync, mkdirSync, readdirSync, renameSync, rmSync } from "node:fs";
import { cp } from "node:fs/promises";
import { join, resolve } from "node:path";
import { backup, DatabaseSync } from "node:sqlite";
import { setTimeout as sleep } from "node:timers/promises";
import { OptionsFault } from "../options-fault.ts";
import { isBusy, takeLock } from "./lock.ts";
import { refuseNewer } from "./migrate.ts";

/** A host waits five seconds for a database: it is not to notice that all of them are held for a moment. */
const HOLD_MS = 250;
const TRIES = 60;

const isDatabase = (name: string): boolean => name.endsWith(".sqlite") && name !== "lock.sqlite";
/** What is written beside a database while it is open: the copy of the database has it already. */
const isBeside = (name: string): boolean =>
  /\.sqlite-(wal|shm|journal)$/.test(name) || name.startsWith("lock.");
const isHalf = (name: string): boolean => name.endsWith(".new");

const filesIn = (root: string): readonly string[] =>
  readdirSync(root, { withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => entry.name);

/** The ledger first: whoever has it can wait for the notes of it, and not the other way round. */
const databasesIn = (root: string): readonly string[] => {
  const names = filesIn(root).filter(isDatabase);
  return [...names.filter((n) => n === "ledger.sqlite"), ...names.filter((n) => n !== "ledger.sqlite")];
};

const closeAll = (all: readonly DatabaseSync[]): void => {
  for (const db of all) db.close();
};

/** Opens databases, all of them in a transaction; none where one of them is just being written. */
const begun = (files: readonly string[], how: string): readonly DatabaseSync[] | undefined => {
  const open: DatabaseSync[] = [];
  try {
    for (const file of files) {
      const db = new DatabaseSync(file, { timeout: HOLD_MS });
      open.push(db);
      db.exec(how);
    }
    return open;
  } catch (fault) {
    closeAll(open);
    if (!isBusy(fault)) throw fault;
    return undefined;
  }
};

/**
 * Every database as it was at one and the same moment, whatever is written meanwhile: for that moment nobody writes. What
 * is small is copied in it too.
 */
const snapshots = async (
  root: string,
  names: readonly string[],
  inTheMoment: () => void,
): Promise<readonly DatabaseSync[]> => {
  const files = names.map((name) => join(root, name));
  for (let tries = 0; tries < TRIES; tries += 1) {
    const held = begun(files, "BEGIN IMMEDIATE");
    if (held) {
      try {
        const reading = begun(files, "BEGIN; SELECT count(*) FROM sqlite_schema");
        if (reading) {
          inTheMoment();
          return reading;
        }
      } finally {
        closeAll(held);
      }
    }
    await sleep(HOLD_MS);
  }
  throw new OptionsFault([`--data: ${root} is being written all the time; try again when less is going on`]);
};

const checked = (file: string): void => {
  const db = new DatabaseSync(file, { readOnly: true });
  try {
    const found = db.prepare("PRAGMA integrity_check(1)").get()?.integrity_check;
    if (found !== "ok") throw new OptionsFault([`${file} is not whole: ${String(found)}`]);
  } finally {
    db.close();
  }
};

const isDataFolder = (root: string): boolean =>
  existsSync(join(root, "version.json")) && existsSync(join(root, "ledger.sqlite"));

/** Where a copy goes if nobody says: within the folder, where the school's own time for backups removes it again. */
export const backupPlace = (root: string, at: Date): string =>
  join(resolve(root), "backups", at.toISOString().slice(0, 19).replaceAll(":", ""));

/**
 * Copies a data folder while its host goes on: all databases as they were at one moment, as after a loss of power, then the
 * files that people sent. The copy is a data folder. It appears under its name when it is whole. Throws OptionsFault for
 * what the person who asked can mend.
 */
export const backUp = async (data: string, to: string): Promise<void> => {
  const root = resolve(data);
  const target = resolve(to);
  if (!isDataFolder(root))
    throw new OptionsFault([
      `--data: ${root} is no data folder with a SQLite store: there is nothing to copy`,
    ]);
  if (existsSync(target)) throw new OptionsFault([`--to: ${target} is there already; name a new folder`]);
  const half = `${target}.new`;
  rmSync(half, { recursive: true, force: true });
  mkdirSync(half, { recursive: true, mode: 0o700 });
  const names = databasesIn(root);
  const reading = await snapshots(root, names, () => {
    for (const name of filesIn(root))
      if (!isDatabase(name) && !isBeside(name) && !isHalf(name))
        copyFileSync(join(root, name), join(half, name));
  });
  try {
    for (const [i, name] of names.entries()) {
      const from = reading[i];
      if (from) await backup(from, join(half, name));
      checked(join(half, name));
      chmodSync(join(half, name), 0o600);
    }
  } finally {
    closeAll(reading);
  }
  // A file is there before the commit that names it, so the copy lacks none; one that is purged meanwhile is not missed.
  await cp(join(root, "files"), join(half, "files"), { recursive: true, filter: existsSync });
  renameSync(half, target);
};

/**
 * Puts a copy in the place of a data folder, which is kept beside it under another name. Gives that name; undefined where
 * there was nothing. Throws OptionsFault where the copy is not whole, is of a later program, or the folder is in use.
 */
export const putBack = async (from: string, data: string, at: Date): Promise<string | undefined> => {
  const copy = resolve(from);
  const root = resolve(data);
  if (!isDataFolder(copy)) throw new OptionsFault([`--from: ${copy} is no copy of a data folder`]);
  refuseNewer(copy);
  for (const name of databasesIn(copy)) checked(join(copy, name));
  const isThere = existsSync(root) && readdirSync(root).length > 0;
  // Held until the copy stands in its place: a service that starts its host again must not start it in between.
  const lock = isThere ? takeLock(join(root, "lock.sqlite")) : undefined;
  try {
    const half = `${root}.new`;
    rmSync(half, { recursive: true, force: true });
    await cp(copy, half, { recursive: true, preserveTimestamps: true });
    chmodSync(half, 0o700);
    const kept = `${root}-before-${at.toISOString().slice(0, 19).replaceAll(":", "")}`;
    if (isThere) renameSync(root, kept);
    else rmSync(root, { recursive: true, force: true });
    renameSync(half, root);
    return isThere ? kept : undefined;
  } finally {
    lock?.release();
  }
};
