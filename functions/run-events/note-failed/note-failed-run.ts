import { noteFailedRun as noteAsTask } from "#casework/failures/of-runs.ts";
import { revivePlacement } from "#casework/gate/revive.ts";
import { placementInput } from "#contracts/machines.ts";
import { machineOfEvent, type RunEnded } from "#contracts/service-events/run-events.ts";
import type { Deps } from "#ports/host.ts";

/**
 * A run has failed, timed out or been aborted: it is somebody's task at once, and the placement goes on from the ledger, so
 * often a day at most as `revivalOf` says. Told twice, it is done once.
 */
export const noteFailedRun = async (event: RunEnded, deps: Deps): Promise<void> => {
  const machine = machineOfEvent(event);
  if (!machine) throw Object.assign(new Error("Not our machine"), { name: "ForeignMachine" });
  const { name, status } = event.detail;
  deps.log("error", "A run has ended before its end", { machine, run: name, status });
  await noteAsTask(deps, { machine, name });
  const run = machine === "placement" ? await deps.runs.describe(machine, name) : undefined;
  const given = placementInput.safeParse(JSON.parse(run?.input ?? "null"));
  if (given.success) await revivePlacement(deps, given.data, given.data.placement);
};
