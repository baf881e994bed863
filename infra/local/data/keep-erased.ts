import { eraseAgain } from "#casework/records/erase-again.ts";
import { schoolsOf } from "#casework/sweep/schools.ts";
import { faultName } from "#domain/failures/fault-name.ts";
import type { Deps } from "#ports/host.ts";

/** Before anybody is served: what was purged and is here again is erased again. What fails is done by the next sweep. */
export const keepErased = async (deps: Deps): Promise<void> => {
  for (const at of await schoolsOf(deps)) {
    try {
      await eraseAgain(deps, at);
    } catch (fault) {
      deps.log("error", "What was purged may be here again, and is looked for at the next sweep", {
        school: at.school,
        fault: faultName(fault),
      });
    }
  }
};
