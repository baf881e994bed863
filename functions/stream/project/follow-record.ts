import { follow } from "#casework/after-commit/follow.ts";
import { shownOf } from "#casework/views/shown.ts";
import { commitKeyOf, type StreamRecord } from "#contracts/service-events/stream-records.ts";
import type { Deps } from "#ports/host.ts";

/** What follows from a commit that has just been stored, in case its writer died before laying it down. */
export const followRecord = async (record: StreamRecord, deps: Deps): Promise<void> => {
  const key = commitKeyOf(record);
  if (!key) return;
  // A row shows a commit once all is laid down that follows from it: its writer has done it, as nearly always.
  if ((await shownOf(deps, key.stream)) >= key.version) return;
  const [commit] = await deps.ledger.read(key.stream, key.version - 1);
  if (commit?.version !== key.version) throw new Error("The ledger does not hold this commit");
  if (!(await follow(deps, commit))) throw new Error("Not all that follows could be laid down");
};
