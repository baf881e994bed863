import type { FieldError } from "#contracts/form.ts";
import { longDate } from "#domain/calendar/date-words.ts";
import { plusDays } from "#domain/calendar/school-days.ts";
import { offeredRoutes } from "#domain/routes.ts";
import type { LastBefore } from "#streams/placement/events/taken-over.ts";
import type { TakenOverAsked } from "./open-referral.ts";

/** A placement of more years than these is a wrong date. */
const mostYears = 5;

/** Leaves of absence to be taught at home are requested anew each year (WBS 10): there is nothing to take over. */
export const takenOverRoutes = offeredRoutes.filter((route) => route !== "flexi");

/** What comes again in a placement, and was done last on some day. */
const comesAgain = ["review", "visit", "progress-report"] as const;

/** The days (ISO) that are known of it; "" is not known. */
export const lastOf = (text: (name: string) => string): LastBefore =>
  Object.fromEntries(comesAgain.flatMap((name) => (text(name) === "" ? [] : [[name, text(name)]])));

/** Dates that cannot be, each with its reason. `today`: ISO London date. */
export const wrongDates = (
  { begun, last }: Pick<TakenOverAsked, "begun" | "last">,
  today: string,
): readonly FieldError[] => {
  if (begun > today)
    return [
      { field: "begun", message: "It has not begun: open a referral instead, so that nothing is left out." },
    ];
  if (begun < plusDays(today, -365 * mostYears))
    return [{ field: "begun", message: `It cannot be under way since ${longDate(begun)}. Check the year.` }];
  return comesAgain.flatMap((name) => {
    const on = last[name] ?? "";
    return on !== "" && (on < begun || on > today)
      ? [{ field: name, message: "The day must be between the start and today." }]
      : [];
  });
};
