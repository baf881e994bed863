import { readdir, rm } from "node:fs/promises";
import path from "node:path";
import { fileKey } from "../file-name.ts";

/** The folder of a scope; throws on anything that could lead out of `root`. */
const folderOf = (root: string, scope: string): string => path.dirname(path.join(root, fileKey(scope, "x")));

/** How many files lie in a scope's folder, however deep; half-written ones of a process that died count too. */
export async function countUnder(root: string, scope: string): Promise<number> {
  try {
    const all = await readdir(folderOf(root, scope), { recursive: true, withFileTypes: true });
    return all.filter((entry) => entry.isFile()).length;
  } catch (fault) {
    if (fault instanceof Error && "code" in fault && (fault.code === "ENOENT" || fault.code === "ENOTDIR"))
      return 0;
    throw fault;
  }
}

/** Removes a scope's folder with all that is in it; none is no fault. */
export const removeUnder = (root: string, scope: string): Promise<void> =>
  rm(folderOf(root, scope), { recursive: true, force: true });
