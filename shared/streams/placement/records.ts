import type { FormId } from "#ids/promise-id.ts";
import { answerIn, type Choice, type FieldOf, type Recorded } from "./recorded.ts";
import type { Placement } from "./state.ts";

/** Whether the time at the provider is behind the placement. */
export const isBehind = (p: Pick<Placement, "phase">): boolean =>
  p.phase === "reintegration" || p.phase === "closed";

/**
 * Every record of a form, the earliest first. The form's name may come from an address: what every object answers to is
 * no list. (Asked for by reading and not by `own`: whoever notes what rows read sees only what is read.)
 */
export function recordsOf<F extends FormId>(p: Placement, form: F): readonly Recorded<F>[];
export function recordsOf(p: Placement, key: string): readonly Recorded[];
export function recordsOf(p: Placement, key: string): readonly Recorded[] {
  const records: unknown = Reflect.get(p.history, key);
  return Array.isArray(records) ? records : [];
}

export function latestOf<F extends FormId>(p: Placement, form: F): Recorded<F> | undefined;
export function latestOf(p: Placement, key: string): Recorded | undefined;
export function latestOf(p: Placement, key: string): Recorded | undefined {
  return recordsOf(p, key).at(-1);
}

/** The first record of a form after a version of the placement. */
export const recordAfter = <F extends FormId>(
  p: Placement,
  form: F,
  version: number,
): Recorded<F> | undefined => recordsOf(p, form).find((r) => r.version > version);

/** Whether a record holds a value, in one answer or among several. */
export const holdsAnswer = <F extends FormId, K extends FieldOf<F>>(
  record: Recorded<F> | undefined,
  field: K,
  value: Choice<F, K>,
): boolean => {
  const answer = answerIn(record, field);
  return Array.isArray(answer) ? answer.includes(value) : answer === value;
};
