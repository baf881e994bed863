import { plusDays, subtractSchoolDays } from "#domain/calendar/school-days.ts";
import type { Facts } from "#streams/placement/facts.ts";

/** So many school days before the start; plain days where the calendar does not reach. */
export const dueBeforePack = (f: Facts, start: string, count: number): string => {
  const { calendar } = f.placement;
  const found = calendar && subtractSchoolDays(calendar, start, count);
  return found?.kind === "found" ? found.date : plusDays(start, -count);
};
