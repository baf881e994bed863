import { faultName } from "#domain/failures/fault-name.ts";
import type { Deps } from "#ports/host.ts";
import type { Unsent } from "../mail/outbox.ts";
import { sendOwed } from "../mail/send-owed.ts";

/** Tries every mail that still waits; one that fails does not keep the others. */
export const sweepMails = async (deps: Deps, scope: string): Promise<{ sent: number; stuck: number }> => {
  let sent = 0;
  let stuck = 0;
  for (const row of await deps.effects.list("unsent", scope)) {
    try {
      const became = await sendOwed(deps, row.body as Unsent);
      if (became !== "busy" && became !== "waits") sent += 1;
    } catch (fault) {
      stuck += 1;
      deps.log("warn", "A mail could not be sent and stays in the outbox", {
        key: row.key,
        fault: faultName(fault),
      });
    }
  }
  return { sent, stuck };
};
