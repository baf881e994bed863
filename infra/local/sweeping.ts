import { schoolsOf } from "#casework/sweep/schools.ts";
import { sweep } from "#casework/sweep/sweep.ts";
import { sweepMails } from "#casework/sweep/sweep-mails.ts";
import { faultName } from "#domain/failures/fault-name.ts";
import type { Deps } from "#ports/host.ts";

/** The safety net of every school; the failure of one does not keep the others from being swept. */
export const sweepAll = async (deps: Deps): Promise<void> => {
  for (const school of await schoolsOf(deps)) {
    try {
      await sweep(deps, school, sweepMails);
    } catch (fault) {
      deps.log("error", "The sweep of a school failed and will be tried again", {
        school: school.school,
        fault: faultName(fault),
      });
    }
  }
};
