import type { Facts } from "#streams/placement/facts.ts";
import type { Recorded } from "#streams/placement/recorded.ts";
import type { Placement } from "#streams/placement/state.ts";
import { type Bound, changeFor, termsSince } from "#streams/placement/terms/bound.ts";
import type { Due, Met, Row } from "./obligation.ts";
import { dateOf, schoolDaysAfter } from "./targets.ts";

/** A record while the terms are those that it was made for; undefined once they have changed (findings K2.1). */
export const madeFor = <R extends Met>(f: Facts, bound: Bound, record: R | undefined): R | undefined =>
  record && record.version >= termsSince(f.placement, bound) ? record : undefined;

/** A record to begin from, without what was answered to terms that have changed since: it is answered anew, and never left as it is. */
export const withoutAnswersTo = (
  p: Placement,
  bound: Bound,
  record: Recorded | undefined,
  ...answers: readonly string[]
): Recorded | undefined =>
  record && record.version < termsSince(p, bound)
    ? {
        ...record,
        answers: Object.fromEntries(
          Object.entries(record.answers).filter(([name]) => !answers.includes(name)),
        ),
      }
    : record;

/**
 * The cost as long as it is that of the terms of now (catalogue O14). It is recorded with the choice of the provider, before
 * dates are: it counts for the dates with which somebody was first asked.
 */
export const costHeld = (f: Facts): Recorded | undefined => {
  const cost = f.placement.forms.provider;
  const first = f.placement.asks[0]?.version ?? f.placement.version;
  return cost && madeFor(f, "cost", { ...cost, version: Math.max(cost.version, first) }) ? cost : undefined;
};

/** So many school days after the terms changed; undefined while they are as they first were. */
export const dueAfterChange = (f: Facts, bound: Bound, count: number): Due | undefined => {
  const change = changeFor(f.placement, bound);
  return change && schoolDaysAfter(f.placement.calendar, dateOf(change.at), count, "the terms were changed");
};

type DueOn = Exclude<Row["due"], "no-day">;

/** The day on which it is due at first, or the day by which it is done anew after the terms changed, whichever is later. */
export const dueAnew =
  (bound: Bound, count: number, first: DueOn): DueOn =>
  (f, about) => {
    const again = dueAfterChange(f, bound, count);
    const once = first(f, about);
    return again && (!once || again.date > once.date) ? again : once;
  };
