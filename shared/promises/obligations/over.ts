import { longDate } from "#domain/calendar/date-words.ts";
import { neverArrived } from "#streams/placement/begun.ts";
import { answerOf, ended, type Facts } from "#streams/placement/facts.ts";
import { neverCame } from "./recurring.ts";

/**
 * Why what a placement owed while it ran can no longer be done: it has ended, before its start or after its last day, or it
 * was decided not to place the pupil. Undefined while it can (findings K1.11).
 */
export const whyOver = (f: Facts): string | undefined => {
  const { placement: p } = f;
  if (!ended(p))
    return p.phase === "closed"
      ? "It was decided not to place the pupil: this can no longer be done."
      : undefined;
  if (neverArrived(p)) return neverCame;
  const lastDay = answerOf(p, "end", "last-day");
  const isOver = p.phase !== "active" || f.today > lastDay;
  return isOver ? `The placement ended on ${longDate(lastDay)}: this can no longer be done.` : undefined;
};
