import { type Decision, decided, refuse } from "#domain/decision.ts";
import { lastYear, phaseYears, yearIn, yearNamed } from "./plausible.ts";

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

/** With a sixth form the last year is 13; whoever stays longer is held back by whoever moves them up. */
const sixthForm = 13;

const compulsory = 11;

/**
 * The last year group of a school, by its phases and by who is there: where somebody is in the sixth form it goes to Year 13,
 * else a school that teaches to sixteen ends with Year 11. `present`: year groups of its pupils as numbers.
 */
export const lastYearOf = (phase: readonly string[], present: readonly number[]): number => {
  const spans = phase.map((p) => phaseYears[p.trim().toLowerCase()]);
  const known = spans.flatMap((span) => (span ? [span[1]] : []));
  const top = known.length > 0 && known.length === spans.length ? Math.max(...known) : lastYear;
  if (top < lastYear) return top;
  const highest = Math.max(compulsory, ...present);
  const hasSixthForm = highest > compulsory || phase.some((p) => /sixth|16/i.test(p));
  return hasSixthForm ? Math.max(sixthForm, Math.min(highest, lastYear)) : compulsory;
};

/** The year group after one, as it is kept; undefined where it is none that can be read. */
export const nextYearGroup = (yearGroup: string): string | undefined => {
  const year = yearIn(yearGroup);
  return year === undefined ? undefined : yearNamed(year + 1);
};
