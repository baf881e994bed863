import { readdir, rm, stat } from "node:fs/promises";
import { join } from "node:path";
import { Temporal } from "temporal-polyfill";
import type { Mailbox } from "#adapters/local/mailbox.ts";
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

/** What this host keeps besides its storage: copies of mails in the mailbox, and histories of runs. */
export const keptHere = (
  mailbox: Mailbox,
  engine: () => Pick<Engine, "count" | "forget">,
  root?: string,
): KeptHere => ({
  mails: async (keys) => mailbox.count(keys),
  forgetMails: async (keys) => mailbox.forget(keys),
  runs: (prefix) => engine().count({ prefix }),
  forgetRuns: async (prefix) => {
    await engine().forget({ prefix });
  },
  forgetRunsBefore: (instant) =>
    engine().forget({ before: Temporal.Instant.from(instant).epochMilliseconds }),
  forgetBackupsBefore: async (instant) => {
    if (root) await removeBackups(root, Temporal.Instant.from(instant).epochMilliseconds);
  },
});
