import { londonDate } from "#domain/calendar/london.ts";
import { answerOf, arrived, ended, startOf } from "./facts.ts";
import type { Placement } from "./state.ts";

/** Somebody has recorded that the pupil did not come on the first day that is planned now. */
export const didNotCome = (p: Placement): boolean =>
  answerOf(p, "arrival", "arrived") === "no" &&
  (p.forms.arrival?.version ?? 0) > (p.forms.timetable?.version ?? 0);

const cameBy = (p: Placement, date: string): boolean =>
  startOf(p) !== "" && startOf(p) <= date && !didNotCome(p);

/**
 * Whether the placement is under way on a date (ISO): the pupil is there, or the first day has come and nobody has
 * recorded that the pupil stayed away. What staff have not filled in yet takes no child out of sight.
 */
export const hasBegun = (p: Placement, today: string): boolean =>
  arrived(p) ||
  (p.phase === "active" && cameBy(p, today)) ||
  ((p.visits.reintegration ?? 0) > 0 && !didNotCome(p));

/** The placement ended before its pupil came: what follows a first day cannot apply. */
export const neverArrived = (p: Placement): boolean =>
  ended(p) && !hasBegun(p, londonDate(p.forms.end?.at ?? p.openedAt));
