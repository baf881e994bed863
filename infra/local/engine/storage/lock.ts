import { readFileSync, writeFileSync } from "node:fs";
import { DatabaseSync } from "node:sqlite";

/** Beside the lock, in words: SQLite's own lock says only that there is one. */
const ownerOf = (file: string): string => `${file}.lock.owner`;

const whoHas = (file: string): string => {
  try {
    return readFileSync(ownerOf(file), "utf8");
  } catch {
    return "a process that has not said which it is";
  }
};

/** How long a second waits, in milliseconds: a process that is killed in the middle of a write is gone only after it. */
const DYING_MS = 5_000;

/**
 * Holds a file for this engine alone: two hosts on one file would run every step twice. SQLite's own lock on a file
 * beside it, which the system lets go when the process dies. Returns what lets it go. Throws, and says which process
 * has the file, when another has it.
 */
export const lockFile = (file: string): (() => void) => {
  if (file === ":memory:") return () => undefined;
  const lock = new DatabaseSync(`${file}.lock`, { timeout: DYING_MS });
  try {
    lock.exec("PRAGMA locking_mode = EXCLUSIVE; BEGIN EXCLUSIVE");
  } catch (cause) {
    lock.close();
    throw new Error(`another engine works on ${file}: ${whoHas(file)}`, { cause });
  }
  writeFileSync(ownerOf(file), `process ${process.pid}`);
  return () => lock.close();
};
