import { noteFailedRun as noteAsTask } from "#casework/failures/of-runs.ts";
import { machineOfEvent, type RunEnded } from "#contracts/run-events.ts";
import type { Deps } from "#ports/host.ts";

/**
 * A run has failed, timed out or been aborted: it is somebody's task at once, and the placement goes on from the ledger with the
 * next act or look. Told twice, it is noted once.
 */
export const noteFailedRun = async (event: RunEnded, deps: Deps): Promise<void> => {
  const machine = machineOfEvent(event);
  if (!machine) throw Object.assign(new Error("Not our machine"), { name: "ForeignMachine" });
  const { name, status } = event.detail;
  deps.log("error", "A run has ended before its end", { machine, run: name, status });
  await noteAsTask(deps, { machine, name });
};
