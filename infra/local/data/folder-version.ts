import { existsSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import * as z from "zod";
import { version } from "#contracts/version.ts";
import { OptionsFault } from "../options-fault.ts";

const shape = z.object({ data: z.int().min(1), program: z.string() });

/** The version of what a folder holds, and the program that used it last. */
export type Stamp = z.infer<typeof shape>;

/** Folders of Waymark 0.1.0 carry no stamp. */
const unstamped: Stamp = { data: 1, program: "0.1.0" };

const fileIn = (root: string): string => join(root, "version.json");

const json = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
};

/** What a folder is stamped with; undefined for a new one. Throws OptionsFault where the stamp cannot be read. */
export const stampOf = (root: string): Stamp | undefined => {
  if (!existsSync(fileIn(root))) return existsSync(join(root, "clock.json")) ? unstamped : undefined;
  const parsed = shape.safeParse(json(readFileSync(fileIn(root), "utf8")));
  if (parsed.success) return parsed.data;
  throw new OptionsFault([
    `--data: ${fileIn(root)} does not say which version this folder has; restore it from a backup`,
  ]);
};

/** Stamps a folder, whole or not at all. */
export const stamp = (root: string, data: number): void => {
  const text = `${JSON.stringify({ data, program: version } satisfies Stamp)}\n`;
  writeFileSync(`${fileIn(root)}.new`, text, { mode: 0o600, flush: true });
  renameSync(`${fileIn(root)}.new`, fileIn(root));
};
