import { execute } from "#casework/commit/execute.ts";
import { schools } from "#casework/commit/streams.ts";
import { setTrust } from "#domain/school/school.ts";
import { type SchoolRef, schoolStream } from "#domain/streams.ts";
import type { Deps } from "#ports/host.ts";
import { sampleCalendar } from "./sample-calendar.ts";
import { sampleSchool } from "./sample-school.ts";
import { secondPupils } from "./sample-second-pupils.ts";
import {
  sampleTrust,
  secondProfile,
  secondSchool,
  secondSchoolRecord,
  secondStaff,
} from "./sample-second-school.ts";
import { storePupil, storeSchool } from "./store.ts";

const joins = (deps: Deps, at: SchoolRef): Promise<unknown> =>
  execute(deps, schools, { stream: schoolStream(at), id: "sample-trust", by: "system" }, (s) =>
    setTrust(s, sampleTrust),
  );

/** The second sample school, and the trust of both. Done twice, it is done once. */
export const seedTrust = async (deps: Deps): Promise<void> => {
  await storeSchool(deps, {
    at: secondSchool,
    profile: secondProfile,
    schoolType: "academy",
    record: secondSchoolRecord,
    calendar: sampleCalendar,
    staff: secondStaff,
  });
  for (const pupil of secondPupils) await storePupil(deps, secondSchool, pupil);
  for (const at of [sampleSchool, secondSchool]) await joins(deps, at);
};
