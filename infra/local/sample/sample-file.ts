import {
  closeSync,
  existsSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";
import * as z from "zod";
import { OptionsFault } from "../options-fault.ts";

/** `playing`: a school is being made here, or was when the power went; `whole`: it is there. */
const shape = z.strictObject({ sample: z.enum(["playing", "whole"]) });

export type SampleState = z.infer<typeof shape>["sample"];

const name = "sample.json";
const fileIn = (root: string): string => join(root, name);

const json = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
};

/** How far the sample in full swing is in a data folder; undefined where it was never begun. */
export const sampleState = (root: string): SampleState | undefined => {
  if (!existsSync(fileIn(root))) return undefined;
  const parsed = shape.safeParse(json(readFileSync(fileIn(root), "utf8")));
  if (parsed.success) return parsed.data.sample;
  throw new OptionsFault([
    `--data: ${fileIn(root)} cannot be read; give --data another folder, or remove this one`,
  ]);
};

/** Notes how far it is, whole or not at all. */
export const noteSample = (root: string, sample: SampleState): void => {
  writeFileSync(`${fileIn(root)}.new`, `${JSON.stringify({ sample })}\n`, { mode: 0o600, flush: true });
  renameSync(`${fileIn(root)}.new`, fileIn(root));
  // Windows cannot open a folder; its renames are journalled.
  if (process.platform === "win32") return;
  const handle = openSync(root, "r");
  fsyncSync(handle);
  closeSync(handle);
};

const isLock = (entry: string): boolean => entry.startsWith("lock.sqlite");

/** Whether nothing is in a folder but what holding it leaves there. */
export const isNewFolder = (root: string): boolean =>
  !existsSync(root) || readdirSync(root).every((entry) => isLock(entry) || entry === "files");

/**
 * Begins the sample in a folder that this process holds: what an earlier, unfinished play left is removed first. Throws
 * OptionsFault where the folder holds anything else.
 */
export const beginSample = (root: string): void => {
  const isHalf = sampleState(root) === "playing";
  if (!isHalf && !isNewFolder(root))
    throw new OptionsFault([`--sample: ${root} holds records already; give --data another folder`]);
  noteSample(root, "playing");
  for (const entry of readdirSync(root))
    if (!isLock(entry) && entry !== name) rmSync(join(root, entry), { recursive: true, force: true });
  mkdirSync(join(root, "files"), { mode: 0o700 });
};
