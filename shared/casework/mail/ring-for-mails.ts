import type { Deps } from "#ports/host.ts";
import { waitsForMorning } from "./mornings.ts";
import type { Unsent } from "./outbox.ts";

/**
 * Rings for every mail that still waits, so that whoever sends (the outbox's stream on AWS) tries it again: the sweep
 * itself composes nothing. `stuck`: those that were tried before and still wait.
 */
export const ringForMails = async (deps: Deps, scope: string): Promise<{ sent: number; stuck: number }> => {
  let stuck = 0;
  for (const { key, body } of await deps.effects.list("unsent", scope)) {
    if (waitsForMorning(body as Unsent, deps.clock.now())) continue;
    // A ring that nobody heard is taken down first: only a new row is told by the stream.
    await deps.effects.remove("resend", scope, key);
    await deps.effects.putIfAbsent({ kind: "resend", scope, key, body: {} });
    if ((body as Unsent).tries > 0) stuck += 1;
  }
  return { sent: 0, stuck };
};
