import { beginSchool } from "#casework/school/begin.ts";
import { schoolWarnings } from "#casework/school/set-up-warnings.ts";
import { type SchoolRef, schoolStream } from "#domain/streams.ts";
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
  /** E-mail address of whoever sets a new school up by pages. */
  readonly newSchool?: string | undefined;
  /** Only people at this machine reach the pages: the sample may be there. */
  readonly guarded: boolean;
};

/** The keys of a school that is set up by pages: they say nothing, because its name is not known yet. */
export const newSchoolRef: SchoolRef = { tenant: "school", school: "school" };

const notOverSample = async (deps: Deps, root: string): Promise<void> => {
  if (keptTenant(root) === undefined && (await deps.ledger.head(schoolStream(sampleSchool))) > 0)
    throw new OptionsFault(["--data: this folder holds the sample: give a real school a folder of its own"]);
};

/** Sets up the school of the file, or seeds the sample; gives what whoever starts the host should look at. */
export const storeSchools = async (deps: Deps, s: Stored): Promise<readonly string[]> => {
  if (s.school) {
    await notOverSample(deps, s.root);
    keepTenant(s.root, s.school.tenant);
    return schoolWarnings(deps, await setUp(deps, s.school));
  }
  if (s.newSchool !== undefined) {
    await notOverSample(deps, s.root);
    keepTenant(s.root, newSchoolRef.tenant);
    await beginSchool(deps, newSchoolRef, s.newSchool);
    return [];
  }
  const isSample = keptTenant(s.root) === undefined && deps.settings.tenant === sampleSchool.tenant;
  if (!s.guarded || !isSample) return [];
  await seedSample(deps);
  await seedTrust(deps);
  return [];
};
