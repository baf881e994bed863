import { answerOf } from "./facts.ts";
import type { Placement, Recorded } from "./state.ts";

/** Whether somebody has recorded that the pupil arrived at the provider. Whether the first day has come is `hasBegun`. */
export const arrived = (p: Placement): boolean => answerOf(p, "arrival", "arrived") === "yes";

/** Whether the time at the provider is behind the placement. */
export const isBehind = (p: Pick<Placement, "phase">): boolean => p.phase === "reintegration" || p.phase === "closed";

/**
 * Every record of a form, the earliest first. The form's name may come from an address: what every object answers to is
 * no list. (Asked for by reading and not by `own`: whoever notes what rows read sees only what is read.)
 */
export const recordsOf = (p: Placement, form: string): readonly Recorded[] => {
  const records: unknown = p.history[form];
  return Array.isArray(records) ? records : [];
};

export const latestOf = (p: Placement, form: string): Recorded | undefined => recordsOf(p, form).at(-1);

/** The first record of a form after a version of the placement. */
export const recordAfter = (p: Placement, form: string, version: number): Recorded | undefined =>
  p.history[form]?.find((r) => r.version > version);

/** Whether a record holds a value, in one answer or among several. */
export const holdsAnswer = (record: Recorded | undefined, field: string, value: string): boolean => {
  const answer = record?.answers[field];
  return Array.isArray(answer) ? answer.includes(value) : answer === value;
};
