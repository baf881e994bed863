import { type Decision, decided, refuse } from "#domain/decision.ts";

/** A school year has begun: the pupil is in the next year group. `year`: the calendar year in which it began. */
export type MovingEvent = {
  readonly type: "year-moved";
  readonly year: number;
  readonly from: string;
  readonly to: string;
};

type Mover = {
  readonly version: number;
  readonly erasedAt?: string;
  readonly leftOn?: string;
  readonly yearGroup: string;
  readonly movedFor?: number;
};

/** Moves a pupil up by one, once in a school year; refused where the year group is no longer what was looked at. */
export const moveUp = (p: Mover, { year, from, to }: Omit<MovingEvent, "type">): Decision<MovingEvent> => {
  if (p.version === 0 || p.erasedAt !== undefined) return refuse("This pupil is not known.");
  if (p.movedFor === year || p.leftOn !== undefined) return decided([]);
  return p.yearGroup === from
    ? decided([{ type: "year-moved", year, from, to }])
    : refuse(
        `The year group is ${p.yearGroup} by now, and was ${from} when it was looked at: nothing is changed.`,
      );
};
