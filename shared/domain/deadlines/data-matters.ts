import { Temporal } from "temporal-polyfill";
import { instantFrom, londonDate } from "../calendar/london.ts";
import { plusDays } from "../calendar/school-days.ts";
import { addWorkingDays, isWorkingDay } from "../calendar/working-days.ts";

/** Months by which a request may be answered later where it is complex (UK GDPR art. 12(3)). */
export const furtherMonths = 2;

/** Days within which the school says that it has a complaint about data (DUAA 2025). */
export const acknowledgeDays = 30;

/** Hours within which the regulator hears of a breach (UK GDPR art. 33). */
export const breachHours = 72;

/**
 * The day by which a request is answered: the same day of the month that many months on, or that month's last; where nobody
 * works on it (weekend, bank holiday), the next working day. Holidays of the school do not stop it (UK GDPR art. 12(3)).
 */
export const answerBy = (from: string, extended: boolean): string => {
  const months = extended ? 1 + furtherMonths : 1;
  const same = Temporal.PlainDate.from(from).add({ months }).toString();
  return isWorkingDay(same) ? same : addWorkingDays(same, 1);
};

/** The last day to say that a complaint has come: counted plainly, and by no holiday made longer. */
export const acknowledgeBy = (received: string): string => plusDays(received, acknowledgeDays);

/** ISO instant by which the regulator hears of a breach that became known at an ISO instant: hours run on through nights and holidays. */
export const regulatorBy = (known: string): string =>
  instantFrom(known).add({ hours: breachHours }).toString();

/** The London day of that instant. */
export const regulatorDay = (known: string): string => londonDate(regulatorBy(known));
