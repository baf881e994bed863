import { existsSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import * as z from "zod";
import { OptionsFault } from "../options-fault.ts";

const shape = z.strictObject({ tenant: z.string().min(1) });
const fileIn = (root: string): string => join(root, "school.json");

/** Whose records a data folder holds, once a school was set up in it; undefined for a new folder or the sample's. */
export const keptTenant = (root: string): string | undefined => {
  if (!existsSync(fileIn(root))) return undefined;
  try {
    return shape.parse(JSON.parse(readFileSync(fileIn(root), "utf8"))).tenant;
  } catch {
    throw new OptionsFault([`--data: ${fileIn(root)} is not whole; restore it from a backup`]);
  }
};

/** Notes whose records the folder holds, so that a later start without the file goes on with them. */
export const keepTenant = (root: string, tenant: string): void => {
  const known = keptTenant(root);
  if (known === tenant) return;
  if (known !== undefined)
    throw new OptionsFault([
      `--data: this folder holds the records of ${known}, not of ${tenant}: choose another`,
    ]);
  writeFileSync(`${fileIn(root)}.new`, JSON.stringify({ tenant }), { mode: 0o600, flush: true });
  renameSync(`${fileIn(root)}.new`, fileIn(root));
};
