import { longDate } from "#domain/calendar/date-words.ts";
import { type Decision, decided, refuse } from "#domain/decision.ts";
import type { Claims } from "./claims.ts";

/** A pupil leaves the school, on an ISO date, or comes back to it. The record stays until its clock is over. */
export type LeavingEvent =
  | { readonly type: "pupil-left"; readonly on: string }
  | { readonly type: "pupil-came-back"; readonly on: string }
  /** The pupil is to leave on that day; it is carried out by itself once no placement is open. */
  | { readonly type: "leaving-planned"; readonly on: string }
  | { readonly type: "leaving-taken-back" };

type Leaver = Claims & {
  readonly version: number;
  readonly erasedAt?: string;
  readonly leftOn?: string;
  readonly leavingOn?: string;
};

const unknown = (p: Leaver): boolean => p.version === 0 || p.erasedAt !== undefined;

/**
 * Plans that a pupil leaves: on a day to come, or as soon as the open placement has ended. Where neither is waited for, the
 * pupil has left. `today`: ISO London date.
 */
export const planLeaving = (p: Leaver, on: string, today: string): Decision<LeavingEvent> => {
  if (unknown(p)) return refuse("This pupil is not known.");
  if (p.leftOn !== undefined) return decided([]);
  if (on <= today && p.open.length === 0) return decided([{ type: "pupil-left", on }]);
  return decided(p.leavingOn === on ? [] : [{ type: "leaving-planned", on }]);
};

/**
 * A pupil has left, or leaves on a day to come. No open placement is left behind by it: that ends first, with all that an end
 * asks. `today`: ISO London date.
 */
export const leaveSchool = (p: Leaver, on: string, today: string): Decision<LeavingEvent> =>
  p.leftOn === undefined && !unknown(p) && on <= today && p.open.length > 0
    ? refuse(
        "A referral or placement of this pupil is open. End it first: what is owed at its end is asked there.",
        "on",
      )
    : planLeaving(p, on, today);

/** What was planned comes about on its day; nothing while a placement is open. `today`: ISO London date. */
export const carryOutLeaving = (p: Leaver, today: string): Decision<LeavingEvent> =>
  p.leavingOn === undefined || p.leavingOn > today || p.open.length > 0 || p.leftOn !== undefined
    ? decided([])
    : decided([{ type: "pupil-left", on: p.leavingOn }]);

/** The pupil stays after all. */
export const takeLeavingBack = (p: Leaver): Decision<LeavingEvent> =>
  p.leavingOn === undefined || p.leftOn !== undefined
    ? refuse("It is not planned any more that this pupil leaves.")
    : decided([{ type: "leaving-taken-back" }]);

/** The pupil is at the school again. */
export const comeBack = (p: Leaver, on: string, today: string): Decision<LeavingEvent> => {
  if (unknown(p) || p.leftOn === undefined) return refuse("This pupil has not left.");
  if (on > today) return refuse("The day must be today or in the past.", "on");
  return on < p.leftOn
    ? refuse(`The pupil left on ${longDate(p.leftOn)}: the day must not be before that.`, "on")
    : decided([{ type: "pupil-came-back", on }]);
};
