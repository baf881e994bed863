import type { Deps } from "#ports/host.ts";
import { sampleCalendar } from "./sample-calendar.ts";
import { sampleProviders } from "./sample-providers.ts";
import { samplePupils } from "./sample-pupils.ts";
import { sampleProfile, sampleSchool, sampleSchoolRecord, sampleStaff } from "./sample-school.ts";
import { storeProvider, storePupil, storeSchool } from "./store.ts";

/** The sample school with its calendar, staff, providers and pupils, all invented. Done twice, it is done once. */
export const seedSample = async (deps: Deps): Promise<void> => {
  await storeSchool(deps, {
    at: sampleSchool,
    profile: sampleProfile,
    record: sampleSchoolRecord,
    calendar: sampleCalendar,
    staff: sampleStaff,
  });
  for (const provider of sampleProviders) await storeProvider(deps, sampleSchool.tenant, provider);
  for (const pupil of samplePupils) await storePupil(deps, sampleSchool, pupil);
};
