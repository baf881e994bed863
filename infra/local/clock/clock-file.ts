import { closeSync, existsSync, fsyncSync, openSync, readFileSync, renameSync, writeSync } from "node:fs";
import { dirname } from "node:path";
import * as z from "zod";
import { OptionsFault } from "../options-fault.ts";

const shape = z.discriminatedUnion("kind", [
  z.strictObject({ kind: z.literal("real") }),
  z.strictObject({ kind: z.literal("virtual"), at: z.iso.datetime() }),
]);

/** What a data folder keeps of its clock: a real one needs no instant. */
export type StoredClock = z.infer<typeof shape>;

const json = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
};

/** The clock of a data folder, or undefined in a new one. Throws OptionsFault when the file cannot be understood. */
export const readClockFile = (file: string): StoredClock | undefined => {
  if (!existsSync(file)) return undefined;
  const parsed = shape.safeParse(json(readFileSync(file, "utf8")));
  if (parsed.success) return parsed.data;
  throw new OptionsFault([
    `--data: ${file} does not say which clock this folder has; restore it from a backup`,
  ]);
};

const synced = (path: string, flags: string, write: (handle: number) => void): void => {
  const handle = openSync(path, flags);
  try {
    write(handle);
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
};

/** Stores the clock so that a kill or a power cut leaves the old file or the new one, whole. */
export const writeClockFile = (file: string, clock: StoredClock): void => {
  const beside = `${file}.new`;
  synced(beside, "w", (handle) => writeSync(handle, `${JSON.stringify(clock)}\n`));
  renameSync(beside, file);
  // Windows cannot open a folder; its renames are journalled.
  if (process.platform !== "win32") synced(dirname(file), "r", () => {});
};
