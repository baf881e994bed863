import { doPart } from "#casework/jobs/do-part.ts";
import { partIn } from "#casework/jobs/parts.ts";
import { keyOf, type StreamRecord } from "#contracts/service-events/stream-records.ts";
import type { Deps } from "#ports/host.ts";

/** Does the part of work that has just been laid down, unless it was done already. */
export const workRecord = async (record: StreamRecord, deps: Deps): Promise<void> => {
  const scope = record.dynamodb.NewImage?.scope?.S;
  if (scope === undefined) throw new Error("This row of work names no scope");
  const [tenant = "", school = ""] = scope.split("/");
  const row = await deps.effects.get("job", scope, keyOf(record).sk);
  if (row) await doPart(deps, { tenant, school }, partIn(row));
};
