import { weekdayOf } from "#domain/calendar/date-steps.ts";
import { londonInstant } from "#domain/calendar/london.ts";
import { plusDays } from "#domain/calendar/school-days.ts";
import { storeProvider, storePupil, storeSchool } from "#infra/local/seed/store.ts";
import { attending } from "../people/attending.ts";
import { duties } from "../people/duties.ts";
import { head, office } from "../people/office.ts";
import { parents } from "../people/parents.ts";
import { providers } from "../people/providers.ts";
import { referrers } from "../people/referrers.ts";
import type { Doing, Stage } from "../people/stage.ts";

export const byTime = (a: Doing, b: Doing): number => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0);

/** What people do, in the order of the day. */
export const onSchoolDays: readonly Doing[] = [
  ...attending,
  duties,
  referrers,
  office,
  providers,
  head,
  parents,
].sort(byTime);
export const onOtherDays: readonly Doing[] = [parents];

/** Everybody moves in; none of this is counted as work of the year. */
export const moveIn = async ({ world, school }: Stage): Promise<void> => {
  await storeSchool(world.bare, school.stored);
  for (const provider of school.providers) await storeProvider(world.bare, school.stored.at.tenant, provider);
  for (const pupil of school.pupils) await storePupil(world.bare, school.stored.at, pupil);
};

/** Who looks on, and does what nobody of the school does. */
export type Onlookers = {
  /** While registers are answered. */
  readonly midday: () => Promise<void>;
  readonly evening: (day: string) => Promise<void>;
};

/** A moment of the day that is no full hour, so that the tick takes the short look. */
const midday = "10:32";

/** Plays the year day by day. */
export const playYear = async (stage: Stage, onlookers: Onlookers): Promise<void> => {
  const { year, world } = stage;
  const schoolDays = new Set(year.schoolDays);
  const looks: Doing = { at: midday, does: onlookers.midday };
  const [taught, free] = [onSchoolDays, onOtherDays].map((all) => [...all, looks].sort(byTime));
  for (let day = year.first; day < year.last; day = plusDays(day, 1)) {
    for (const { at, does } of (schoolDays.has(day) ? taught : free) ?? []) {
      await world.to(londonInstant(day, at));
      await does(stage, day);
    }
    await world.to(londonInstant(day, "20:00"));
    await world.sweep("sweep");
    await onlookers.evening(day);
    // One group of commits a month: nobody outside has seen anything of it before.
    if (weekdayOf(day) === 5 && Number(day.slice(8)) <= 7) world.store();
  }
  await world.to(londonInstant(year.last, "12:00"));
};
