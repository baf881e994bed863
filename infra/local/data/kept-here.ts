import { Temporal } from "temporal-polyfill";
import type { Mailbox } from "#adapters/local/mailbox.ts";
import type { KeptHere } from "#ports/kept-here.ts";
import type { Engine } from "../engine/engine.ts";

/** What this host keeps besides its storage: copies of mails in the mailbox, and histories of runs. */
export const keptHere = (mailbox: Mailbox, engine: () => Pick<Engine, "count" | "forget">): KeptHere => ({
  mails: async (keys) => mailbox.count(keys),
  forgetMails: async (keys) => mailbox.forget(keys),
  runs: (prefix) => engine().count({ prefix }),
  forgetRuns: async (prefix) => {
    await engine().forget({ prefix });
  },
  forgetRunsBefore: (instant) =>
    engine().forget({ before: Temporal.Instant.from(instant).epochMilliseconds }),
});
