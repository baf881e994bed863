import type { Unsent } from "#casework/mail/outbox.ts";
import type { Effect, Effects } from "#ports/effects.ts";

/**
 * The one machine's stand-in for the table's stream: every row newly laid in the outbox is told to `laid`, as AWS's
 * stream would tell it. What `laid` fails to send stays where it is, for the sweep.
 */
export const withPromptSending = (effects: Effects, laid: (unsent: Unsent) => void): Effects => ({
  ...effects,
  async putIfAbsent(row: Omit<Effect, "revision">) {
    const stored = await effects.putIfAbsent(row);
    if (stored && row.kind === "unsent") laid(row.body as Unsent);
    return stored;
  },
});
