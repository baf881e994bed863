import { londonInstant } from "#domain/calendar/london.ts";
import { plusDays } from "#domain/calendar/school-days.ts";
import { sampleCalendar } from "#infra/local/seed/sample-calendar.ts";
import { sampleProviders } from "#infra/local/seed/sample-providers.ts";
import { samplePupils } from "#infra/local/seed/sample-pupils.ts";
import {
  sampleProfile,
  sampleSchool,
  sampleSchoolRecord,
  sampleStaff,
} from "#infra/local/seed/sample-school.ts";
import { secondPupils } from "#infra/local/seed/sample-second-pupils.ts";
import {
  secondProfile,
  secondSchool,
  secondSchoolRecord,
  secondStaff,
} from "#infra/local/seed/sample-second-school.ts";
import { seedSample } from "#infra/local/seed/seed.ts";
import { seedTrust } from "#infra/local/seed/seed-trust.ts";
import { storeProvider, storePupil } from "#infra/local/seed/store.ts";
import type { Receipt } from "../people/acts.ts";
import type { Doing, Stage } from "../people/stage.ts";
import { byTime, onOtherDays, onSchoolDays } from "../school/play.ts";
import { schoolYearOf } from "../school/year.ts";
import { type SamplePlacement, samplePlacements, secondPlacements } from "./placements.ts";
import { moreProviders } from "./providers.ts";
import { morePupils, moreSecondPupils } from "./pupils.ts";
import { scriptOf } from "./script.ts";
import { type LastingFault, lastDay, troubles } from "./troubles.ts";
import { upkeep } from "./upkeep.ts";
import type { SampleWorld } from "./world.ts";

/** The first morning of the play, and the moment at which the sample opens. */
export const beginsAt = londonInstant("2026-09-01", "07:00");
export const opensAt = londonInstant(lastDay, "10:20");

const providers = [...sampleProviders, ...moreProviders];

/** Both schools with all their people, and everybody whom the host's own sample lacks. */
const moveIn = async (world: SampleWorld): Promise<void> => {
  const deps = world.deps();
  await seedSample(deps);
  await seedTrust(deps);
  for (const provider of moreProviders) await storeProvider(deps, sampleSchool.tenant, provider);
  for (const pupil of morePupils) await storePupil(deps, sampleSchool, pupil);
  for (const pupil of moreSecondPupils) await storePupil(deps, secondSchool, pupil);
  await world.settle();
};

const stagesIn = (
  world: SampleWorld,
  seed: string,
  told: (school: string, what: string, receipt: Receipt) => void,
): readonly Stage[] => {
  const year = schoolYearOf("2026-27");
  if (typeof year === "string") throw new Error(year);
  const common = { calendar: sampleCalendar };
  const stageOf = (
    stored: Stage["school"]["stored"],
    pupils: Stage["school"]["pupils"],
    plans: readonly SamplePlacement[],
  ): Stage => ({
    ...{ world, at: stored.at, year, seed, school: { stored, providers, pupils } },
    plans: new Map(plans.map((plan) => [plan.pupil, plan])),
    told: (what, receipt) => told(stored.at.school, what, receipt),
    seen: new Map(),
    script: scriptOf(seed, { stored, providers, pupils }, plans),
  });
  return [
    stageOf(
      {
        ...common,
        at: sampleSchool,
        profile: sampleProfile,
        record: sampleSchoolRecord,
        staff: sampleStaff,
      },
      [...samplePupils, ...morePupils],
      samplePlacements,
    ),
    stageOf(
      {
        ...common,
        at: secondSchool,
        profile: secondProfile,
        schoolType: "academy",
        record: secondSchoolRecord,
        staff: secondStaff,
      },
      [...secondPupils, ...moreSecondPupils],
      secondPlacements,
    ),
  ];
};

export type Playing = {
  readonly world: SampleWorld;
  readonly seed: string;
  readonly fault: LastingFault;
  readonly told: (school: string, what: string, receipt: Receipt) => void;
  /** Told each morning: which day it is, and which part of the play is over. */
  readonly onDay: (day: string, part: number) => void;
};

/** Plays both schools from the first day of term to the moment at which the sample opens. */
export const playSample = async ({ world, seed, fault, told, onDay }: Playing): Promise<void> => {
  await moveIn(world);
  const stages = stagesIn(world, seed, told);
  const special = troubles([...samplePlacements, ...secondPlacements], fault);
  const ordered = [...onSchoolDays, ...upkeep, ...special].sort(byTime);
  const [first] = stages;
  const schoolDays = new Set(first?.year.schoolDays);
  const [from, until] = [beginsAt.epochMilliseconds, opensAt.epochMilliseconds];
  for (let day = "2026-09-01"; day <= lastDay; day = plusDays(day, 1)) {
    onDay(day, (londonInstant(day, "07:00").epochMilliseconds - from) / (until - from));
    const doings: readonly Doing[] = schoolDays.has(day) ? ordered : onOtherDays;
    for (const { at, does } of doings) {
      const moment = londonInstant(day, at);
      if (moment.epochMilliseconds > until) break;
      await world.to(moment);
      for (const stage of stages) await does(stage, day);
    }
    if (day === lastDay) break;
    await world.to(londonInstant(day, "20:00"));
    await world.sweep("sweep");
  }
  await world.to(opensAt);
  await world.sweep("sweep");
};
