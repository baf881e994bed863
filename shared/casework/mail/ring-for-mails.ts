import type { Deps } from "#ports/host.ts";
import { sendableSince, waitsForMorning } from "./mornings.ts";
import type { Unsent } from "./outbox.ts";

/** So long after it was laid down a mail's own row is still telling whoever sends: nobody has tried it yet. */
const untold = { minutes: 1 } as const;

/** What a look at the outbox found; `oldest`: how many minutes the oldest mail has waited, 0 where none does. */
export type MailsLooked = { readonly sent: number; readonly stuck: number; readonly oldest: number };

/**
 * Rings for every mail that still waits, so that whoever sends (the outbox's stream on AWS) tries it again: the sweep
 * itself composes nothing. `stuck`: those that were tried before and still wait.
 */
export const ringForMails = async (deps: Deps, scope: string): Promise<MailsLooked> => {
  const now = deps.clock.now();
  const just = now.subtract(untold).toString({ smallestUnit: "millisecond" });
  let [stuck, oldest] = [0, 0];
  // A mail that was laid there in the last second is being sent: it is rung for by the next look, should it still wait then.
  for (const { key, body } of await deps.effects.list("unsent", scope, "", { eventual: true })) {
    const unsent = body as Unsent;
    if (waitsForMorning(unsent, now)) continue;
    const { tries, owedAt } = unsent;
    oldest = Math.max(
      oldest,
      Math.floor((now.epochMilliseconds - Date.parse(sendableSince(unsent))) / 60_000),
    );
    if (tries === 0 && owedAt > just) continue;
    // A ring that nobody heard is taken down first: only a new row is told by the stream.
    await deps.effects.remove("resend", scope, key);
    await deps.effects.putIfAbsent({ kind: "resend", scope, key, body: {} });
    if (tries > 0) stuck += 1;
  }
  return { sent: 0, stuck, oldest };
};
