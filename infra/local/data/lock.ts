import { DatabaseSync } from "node:sqlite";
import { OptionsFault } from "../options-fault.ts";

export type Lock = { release(): void };

/** A host that is just stopping is waited for, so that a restart need not know when it has. */
const PATIENCE = 2_500;

/** Whether another process has the database in use. */
export const isBusy = (fault: unknown): boolean =>
  fault instanceof Error && "errcode" in fault && (Number(fault.errcode) & 0xff) === 5;

/**
 * Holds a data folder for this process. The lock is SQLite's own on an open file: the system lets go of it when the
 * process dies, however it dies, so a stale lock cannot be. Throws OptionsFault when another process holds it.
 */
export const takeLock = (file: string): Lock => {
  const db = new DatabaseSync(file, { timeout: PATIENCE });
  try {
    db.exec("BEGIN EXCLUSIVE");
  } catch (fault) {
    db.close();
    if (!isBusy(fault)) throw fault;
    throw new OptionsFault([
      `--data: another Waymark process is using this folder (${file}); stop it, or give --data another folder`,
    ]);
  }
  return { release: () => db.close() };
};
