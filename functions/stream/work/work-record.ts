import { jobIn } from "#casework/import/jobs.ts";
import { workOn } from "#casework/import/work.ts";
import { keyOf, type StreamRecord } from "#contracts/service-events/stream-records.ts";
import type { Deps } from "#ports/host.ts";

/** Does the part of an import that has just been laid down, unless it was done already. */
export const workRecord = async (record: StreamRecord, deps: Deps): Promise<void> => {
  const scope = record.dynamodb.NewImage?.scope?.S;
  if (scope === undefined) throw new Error("This row of work names no scope");
  const [tenant = "", school = ""] = scope.split("/");
  const row = await deps.effects.get("job", scope, keyOf(record).sk);
  if (row) await workOn(deps, { tenant, school }, jobIn(row));
};
