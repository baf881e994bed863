import { brokenAt } from "#casework/commit/hash-chain.ts";
import { commitKeyOf, keyOf, type StreamRecord } from "#contracts/service-events/stream-records.ts";
import type { Deps } from "#ports/host.ts";

/** Where the chain of hashes no longer holds; a stream that cannot even be read is broken from its start. */
const firstBroken = async (deps: Deps, stream: string): Promise<number> => {
  try {
    return brokenAt(await deps.ledger.read(stream))[0] ?? 0;
  } catch {
    return 1;
  }
};

/**
 * A row of the ledger was changed or removed, which no part of the product ever does: says which, and whether the
 * chain of hashes shows it (`broken`: the first version that does not hold, 0 if none). Always throws, so that the
 * record stays in the dead-letter queue and the alarm stands until somebody has looked.
 */
export const reportChange = async (record: StreamRecord, deps: Deps): Promise<void> => {
  const commit = commitKeyOf(record);
  const { pk, sk } = keyOf(record);
  deps.log("error", "A row of the ledger was changed or removed", {
    change: record.eventName,
    stream: commit?.stream ?? pk,
    version: commit?.version ?? sk,
    broken: commit ? await firstBroken(deps, commit.stream) : 0,
  });
  throw Object.assign(new Error("The ledger is append-only"), { name: "LedgerChanged" });
};
