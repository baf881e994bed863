import { schoolWarnings } from "#casework/school/set-up-warnings.ts";
import { schoolStream } from "#domain/streams.ts";
import type { Deps } from "#ports/host.ts";
import { OptionsFault } from "../options-fault.ts";
import { sampleSchool } from "../seed/sample-school.ts";
import { seedSample } from "../seed/seed.ts";
import { seedTrust } from "../seed/seed-trust.ts";
import { keepTenant, keptTenant } from "./kept-tenant.ts";
import type { SchoolFile } from "./school-file.ts";
import { setUp } from "./set-up.ts";

/** What is stored before the pages open: the school of a file, or the sample where nobody has set one up. */
export type Stored = {
  readonly root: string;
  readonly school: SchoolFile | undefined;
  /** Only people at this machine reach the pages: the sample may be there. */
  readonly guarded: boolean;
};

/** Sets up the school of the file, or seeds the sample; gives what whoever starts the host should look at. */
export const storeSchools = async (deps: Deps, s: Stored): Promise<readonly string[]> => {
  if (s.school) {
    if (keptTenant(s.root) === undefined && (await deps.ledger.head(schoolStream(sampleSchool))) > 0)
      throw new OptionsFault([
        "--data: this folder holds the sample: give a real school a folder of its own",
      ]);
    keepTenant(s.root, s.school.tenant);
    return schoolWarnings(deps, await setUp(deps, s.school));
  }
  const isSample = keptTenant(s.root) === undefined && deps.settings.tenant === sampleSchool.tenant;
  if (!s.guarded || !isSample) return [];
  await seedSample(deps);
  await seedTrust(deps);
  return [];
};
