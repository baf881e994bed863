import { counted, shortDate } from "../date-words.ts";
import { startOf } from "../placement/facts.ts";
import { subtractSchoolDays } from "../school-days.ts";
import type { Due, Facts } from "./obligation.ts";

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
