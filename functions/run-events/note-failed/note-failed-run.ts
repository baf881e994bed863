import { resumePlacement } from "#casework/gate/revive.ts";
import { placementInput } from "#contracts/machines.ts";
import { machineOfEvent, type RunEnded } from "#contracts/run-events.ts";
import type { Deps } from "#ports/host.ts";

/**
 * A run has failed, timed out or been aborted: its placement goes on from the ledger, at once and not an hour after its next
 * due moment. Told twice, or of a run that a newer one has taken over, it does nothing.
 */
export const noteFailedRun = async (event: RunEnded, deps: Deps): Promise<void> => {
  const machine = machineOfEvent(event);
  if (!machine) throw Object.assign(new Error("Not our machine"), { name: "ForeignMachine" });
  const { name, status } = event.detail;
  deps.log("error", "A run has ended before its end", { machine, run: name, status });
  const run = await deps.runs.describe(machine, name);
  const given = placementInput.safeParse(JSON.parse(run?.input ?? "null"));
  if (given.success) await resumePlacement(deps, given.data, given.data.placement);
};
