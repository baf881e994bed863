import { readdir, rm, stat } from "node:fs/promises";
import { join } from "node:path";
import { Temporal } from "temporal-polyfill";
import type { Mailbox } from "#adapters/local/mailbox.ts";
import type { Clock } from "#ports/clock.ts";
import type { KeptHere } from "#ports/kept-here.ts";
import type { Engine } from "../engine/engine.ts";

/** Copies that were made before a folder was brought to a new version. */
const removeBackups = async (root: string, before: number): Promise<void> => {
  const folder = join(root, "backups");
  for (const name of await readdir(folder).catch(() => [])) {
    const { mtimeMs } = await stat(join(folder, name));
    if (mtimeMs < before) await rm(join(folder, name), { recursive: true, force: true });
  }
};

const backupsIn = async (root: string): Promise<readonly string[]> => {
  const folder = join(root, "backups");
  const made = (await readdir(folder).catch(() => [])).map((name) => stat(join(folder, name)));
  return (await Promise.all(made)).map(({ mtime }) => mtime.toISOString()).toSorted();
};

const bytesIn = async (root: string): Promise<number> => {
  const entries = await readdir(root, { recursive: true, withFileTypes: true }).catch(() => []);
  const sizes = entries
    .filter((entry) => entry.isFile() && !entry.parentPath.startsWith(join(root, "backups")))
    // What is gone by the time that it is looked at takes no room.
    .map((entry) =>
      stat(join(entry.parentPath, entry.name)).then(
        ({ size }) => size,
        () => 0,
      ),
    );
  return (await Promise.all(sizes)).reduce((all, size) => all + size, 0);
};

/** How long the size of a data folder is believed: a folder of years has thousands of files to look at. */
const sizeHolds = { minutes: 5 } as const;

/** The size of a folder, walked anew only when some minutes have passed. */
const rememberedBytes = (clock: Clock, root: string): (() => Promise<number>) => {
  let known: { readonly at: Temporal.Instant; readonly bytes: Promise<number> } | undefined;
  return () => {
    const now = clock.now();
    if (!known || Temporal.Instant.compare(known.at.add(sizeHolds), now) <= 0)
      known = { at: now, bytes: bytesIn(root) };
    return known.bytes;
  };
};

/** What this host keeps besides its storage: copies of mails in the mailbox, and histories of runs. */
export const keptHere = (
  mailbox: Mailbox,
  engine: () => Pick<Engine, "count" | "forget">,
  clock: Clock,
  root?: string,
): KeptHere => {
  const bytes = root ? rememberedBytes(clock, root) : async () => 0;
  return {
    mails: async (keys) => mailbox.count(keys),
    forgetMails: async (keys) => mailbox.forget(keys),
    runs: (prefix) => engine().count({ prefix }),
    forgetRuns: async (prefix) => {
      await engine().forget({ prefix });
    },
    forgetRunsBefore: (instant) =>
      engine().forget({ before: Temporal.Instant.from(instant).epochMilliseconds }),
    holds: async () => ({
      bytes: await bytes(),
      backups: root ? await backupsIn(root) : [],
    }),
    forgetBackupsBefore: async (instant) => {
      if (root) await removeBackups(root, Temporal.Instant.from(instant).epochMilliseconds);
    },
  };
};
