import { sweep } from "../../shared/casework/sweep.ts";
import { parseStream, type SchoolRef } from "../../shared/domain/streams.ts";
import type { Deps } from "../../shared/ports/host.ts";

/** Every school of this host's tenant. */
export const schoolsOf = async (deps: Deps): Promise<readonly SchoolRef[]> => {
  const schools: SchoolRef[] = [];
  for await (const stream of deps.ledger.streams(`${deps.settings.tenant}/`)) {
    const { tenant, school, kind } = parseStream(stream);
    if (kind === "school") schools.push({ tenant, school });
  }
  return schools;
};

/** The safety net of every school; the failure of one does not keep the others from being swept. */
export const sweepAll = async (deps: Deps): Promise<void> => {
  for (const school of await schoolsOf(deps)) {
    try {
      await sweep(deps, school);
    } catch (fault) {
      deps.log("error", "The sweep of a school failed and will be tried again", {
        school: school.school,
        fault: fault instanceof Error ? fault.name : "unknown",
      });
    }
  }
};
