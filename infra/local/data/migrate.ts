import { copyFileSync, existsSync, mkdirSync, readdirSync, renameSync, rmSync } from "node:fs";
import { join } from "node:path";
import { version } from "#contracts/version.ts";
import { OptionsFault } from "../options-fault.ts";
import { type Stamp, stamp, stampOf } from "./folder-version.ts";
import { ledgerNoted } from "./migrations/002-ledger-noted.ts";
import { eventsInOrder } from "./migrations/003-events-in-order.ts";
import type { Migration } from "./migrations/migration.ts";
import type { Storage } from "./storage.ts";

/** Each once and in order; the next one is a file of its own beside these. */
const migrations: readonly Migration[] = [ledgerNoted, eventsInOrder];

/** What this program makes of a folder. */
export const dataVersion = migrations.at(-1)?.to ?? 1;

/** Refuses a folder that a later program has used. Before anything in it is opened. */
export const refuseNewer = (root: string): Stamp | undefined => {
  const found = stampOf(root);
  if (found && found.data > dataVersion)
    throw new OptionsFault([
      `--data: this folder was last used by Waymark ${found.program} and has version ${found.data}; this is Waymark ${version}, which knows folders up to version ${dataVersion}. Start that version or a later one, or restore a backup from before it.`,
    ]);
  return found;
};

const isKept = (name: string): boolean => !name.startsWith("lock.sqlite");

/**
 * Copies what the folder holds, but for the files that people sent (no migration touches those), to
 * `backups/before-version-N`. One that is there already is older and whole: it stays.
 */
const backUp = (root: string, to: number): string => {
  const folder = join(root, "backups", `before-version-${to}`);
  if (existsSync(folder)) return folder;
  rmSync(`${folder}.new`, { recursive: true, force: true });
  mkdirSync(`${folder}.new`, { recursive: true, mode: 0o700 });
  for (const entry of readdirSync(root, { withFileTypes: true }))
    if (entry.isFile() && isKept(entry.name))
      copyFileSync(join(root, entry.name), join(`${folder}.new`, entry.name));
  renameSync(`${folder}.new`, folder);
  return folder;
};

/** What is to be done to a folder before it is of this version. */
const owed = (found: Stamp | undefined): readonly Migration[] =>
  found ? migrations.filter(({ to }) => to > found.data) : [];

/** Copies a folder before its first migration, and a new one is stamped. Before any database in it is opened. */
export const prepare = (root: string, found: Stamp | undefined): readonly string[] => {
  if (!found) stamp(root, dataVersion);
  const [first] = owed(found);
  return first ? [`The data folder was copied to ${backUp(root, first.to)} before it was migrated`] : [];
};

/** Brings a folder to this program's version; says what was done, a sentence each. */
export const migrate = async (
  root: string,
  found: Stamp | undefined,
  storage: Storage,
): Promise<readonly string[]> => {
  const done: string[] = [];
  for (const { to, what, run } of owed(found)) {
    await run({ root, storage });
    stamp(root, to);
    done.push(`The data folder was migrated to version ${to}: ${what}`);
  }
  if (found && found.program !== version) stamp(root, dataVersion);
  return done;
};
