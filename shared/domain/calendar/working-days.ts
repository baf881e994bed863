import { bankHolidayOn } from "./bank-holidays.ts";
import { weekdayOf } from "./date-steps.ts";
import { plusDays } from "./school-days.ts";

/** Monday to Friday but for bank holidays: the days on which post is delivered, whatever the school does. */
export const isWorkingDay = (date: string): boolean =>
  weekdayOf(date) <= 5 && bankHolidayOn(date) === undefined;

const walk = (from: string, count: number, step: 1 | -1): string => {
  let date = from;
  for (let left = count; left > 0; ) {
    date = plusDays(date, step);
    if (isWorkingDay(date)) left -= 1;
  }
  return date;
};

/** The count-th working day after an ISO date; 0 gives the date itself. */
export const addWorkingDays = (date: string, count: number): string => walk(date, count, 1);

/** The latest working day from whose post a letter counts as given by `date`, `count` working days later. */
export const postedBy = (date: string, count: number): string =>
  count === 0 ? date : walk(isWorkingDay(date) ? date : walk(date, 1, -1), count, -1);
