import type { Unsent } from "#casework/mail/outbox.ts";
import { sendOwed } from "#casework/mail/send-owed.ts";
import { keyOf, type StreamRecord } from "#contracts/service-events/stream-records.ts";
import type { Deps } from "#ports/host.ts";

/** Sends a mail that has just been laid in the outbox, or that the tick rings for, unless it has left it already. */
export const sendRecord = async (record: StreamRecord, deps: Deps): Promise<void> => {
  const scope = record.dynamodb.NewImage?.scope?.S;
  if (scope === undefined) throw new Error("This row of the outbox names no scope");
  const { pk, sk } = keyOf(record);
  if (pk.endsWith("/#resend")) await deps.effects.remove("resend", scope, sk);
  const row = await deps.effects.get("unsent", scope, sk);
  if (row) await sendOwed(deps, row.body as Unsent);
};
