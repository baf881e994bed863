import { counted, shortDate } from "#domain/calendar/date-words.ts";
import { subtractSchoolDays } from "#domain/calendar/school-days.ts";
import { type Facts, startOf } from "#streams/placement/facts.ts";
import type { Due } from "./obligation.ts";

/** School days before the first day by which the product asks for what must be done before a start. */
export const leadTimes = { checks: 7, commissioning: 5 } as const;

/** So many school days before the first day at the provider: the product's target, so that notice can be given in time. */
export const beforeStart =
  (count: number) =>
  (f: Facts): Due | undefined => {
    const start = startOf(f.placement);
    const { calendar } = f.placement;
    const found = start && calendar ? subtractSchoolDays(calendar, start, count) : undefined;
    return found?.kind === "found"
      ? {
          date: found.date,
          explanation: [
            `${counted(count, "school day")} before the first day, ${shortDate(start)}, so that the letter can be given in time. This is the product's target, not a rule of law.`,
          ],
        }
      : undefined;
  };
