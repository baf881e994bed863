import type { Unsent } from "#casework/mail/outbox.ts";
import { sendOwed } from "#casework/mail/send-owed.ts";
import { keyOf, type StreamRecord } from "#contracts/stream-records.ts";
import type { Deps } from "#ports/host.ts";

/** Sends a mail that has just been laid in the outbox, unless it has left it already. */
export const sendRecord = async (record: StreamRecord, deps: Deps): Promise<void> => {
  const scope = record.dynamodb.NewImage?.scope?.S;
  if (scope === undefined) throw new Error("This row of the outbox names no scope");
  const row = await deps.effects.get("unsent", scope, keyOf(record).sk);
  if (row) await sendOwed(deps, row.body as Unsent);
};
