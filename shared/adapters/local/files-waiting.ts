import { readdir, rm, stat } from "node:fs/promises";
import path from "node:path";
import { waitingDays, waitingFolder } from "#contracts/uploads.ts";
import type { Clock } from "#ports/clock.ts";

const DAY = 24 * 60 * 60 * 1000;

/** Removes uploads that waited too long for somebody to keep them; `root` holds the files of every tenant. */
export async function sweepWaiting(root: string, clock: Clock): Promise<void> {
  const before = clock.now().epochMilliseconds - waitingDays * DAY;
  for (const tenant of await namesIn(root)) {
    const waiting = path.join(root, tenant, waitingFolder);
    for (const name of await namesIn(waiting, true)) {
      const place = path.join(waiting, name);
      const found = await stat(place).catch(() => undefined);
      if (found?.isFile() && found.mtimeMs < before) await rm(place, { force: true });
    }
  }
}

/** The names in a folder; none where it is not there. */
async function namesIn(folder: string, recursive = false): Promise<readonly string[]> {
  try {
    return await readdir(folder, { recursive });
  } catch (fault) {
    if (fault instanceof Error && "code" in fault && (fault.code === "ENOENT" || fault.code === "ENOTDIR"))
      return [];
    throw fault;
  }
}
