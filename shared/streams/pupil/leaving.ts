import { longDate } from "#domain/calendar/date-words.ts";
import { type Decision, decided, refuse } from "#domain/decision.ts";
import type { Claims } from "./claims.ts";

/** A pupil leaves the school, on an ISO date, or comes back to it. The record stays until its clock is over. */
export type LeavingEvent =
  | { readonly type: "pupil-left"; readonly on: string }
  | { readonly type: "pupil-came-back"; readonly on: string };

type Leaver = Claims & { readonly version: number; readonly erasedAt?: string; readonly leftOn?: string };

const unknown = (p: Leaver): boolean => p.version === 0 || p.erasedAt !== undefined;

/** No open placement is left behind by it: that ends first, with all that an end asks. `today`: ISO London date. */
export const leaveSchool = (p: Leaver, on: string, today: string): Decision<LeavingEvent> => {
  if (unknown(p)) return refuse("This pupil is not known.");
  if (p.leftOn !== undefined) return decided([]);
  if (on > today) return refuse("The day must be today or in the past.", "on");
  return p.open.length > 0
    ? refuse(
        "A referral or placement of this pupil is open. End it first: what is owed at its end is asked there.",
        "on",
      )
    : decided([{ type: "pupil-left", on }]);
};

/** The pupil is at the school again. */
export const comeBack = (p: Leaver, on: string, today: string): Decision<LeavingEvent> => {
  if (unknown(p) || p.leftOn === undefined) return refuse("This pupil has not left.");
  if (on > today) return refuse("The day must be today or in the past.", "on");
  return on < p.leftOn
    ? refuse(`The pupil left on ${longDate(p.leftOn)}: the day must not be before that.`, "on")
    : decided([{ type: "pupil-came-back", on }]);
};
