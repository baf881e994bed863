import { DatabaseSync } from "node:sqlite";

/**
 * Holds a file for this engine alone: two hosts on one file would run every step twice. SQLite's own lock on a file
 * beside it, which the system lets go when the process dies. Returns what lets it go.
 */
export const lockFile = (file: string): (() => void) => {
  if (file === ":memory:") return () => undefined;
  const lock = new DatabaseSync(`${file}.lock`);
  try {
    lock.exec("PRAGMA locking_mode = EXCLUSIVE; BEGIN EXCLUSIVE");
  } catch (cause) {
    lock.close();
    throw new Error(`another engine works on ${file}`, { cause });
  }
  return () => lock.close();
};
