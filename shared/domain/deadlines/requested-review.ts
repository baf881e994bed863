import { counted, longDate } from "../calendar/date-words.ts";
import { daysBetween, plusDays } from "../calendar/school-days.ts";

export type RequestedReview = {
  /** ISO date of the last review held, if any. */
  readonly last?: string;
  /** ISO date on which the request in writing arrived. */
  readonly requested: string;
  /** The setting `review.onRequestWeeks`. */
  readonly weeks: number;
};

export type RequestAnswer = {
  readonly kind: "must-hold" | "may-decline";
  /** From this ISO date a request must be met; absent if no review was held yet. */
  readonly from?: string;
  readonly explanation: readonly string[];
};

/**
 * Whether a review asked for by a parent (or the local authority where there is a plan) must be held: yes, unless
 * one was held in the weeks before (SI 2012/2532 reg.4A). Within day 69 it may be declined. Day 70 is read as ten
 * full weeks gone: where the words leave a doubt, the review is held.
 */
export const reviewOnRequest = ({ last, requested, weeks }: RequestedReview): RequestAnswer => {
  if (last === undefined) return { kind: "must-hold", explanation: ["No review was held yet."] };
  const days = daysBetween(last, requested);
  const from = plusDays(last, weeks * 7);
  const held = `The last review was on ${longDate(last)}, ${counted(days, "day")} before the request.`;
  return days < weeks * 7
    ? {
        kind: "may-decline",
        from,
        explanation: [held, `That is within ${weeks} weeks; a request from ${longDate(from)} must be met.`],
      }
    : {
        kind: "must-hold",
        from,
        explanation: [held, `${weeks} weeks have gone by, so it is held as soon as practicable.`],
      };
};
