import type { Facts } from "#streams/placement/facts.ts";
import type { Placement } from "#streams/placement/state.ts";
import type { Row } from "./obligation.ts";
import {
  byKey,
  isSame,
  lookAt,
  type Reading,
  readsTheSame,
  seenThrough,
  type Where,
  whileReading,
} from "./reading.ts";

/**
 * What a piece of work has read of the facts, and what it made of them. While all that it read is the same, so is what it
 * makes: it need not be done again. Rows are small and read little, and a commit changes little: of a hundred rows a few
 * are worked out anew.
 */
export type Tracked<T> = {
  read: Reading;
  made: T;
  /** Something that it read has been another since. */
  stale: boolean;
};

type Readers = Map<string, Set<Tracked<unknown>>>;

const markStale = (readers: Readers, where: Where, key: string): void => {
  for (const tracked of readers.get(`${where} ${key}`) ?? []) tracked.stale = true;
};

/** Marks what has read anything that differs between two looks at a placement. */
const compare = (readers: Readers, a: Facts, b: Facts): void => {
  for (const key of ["rules", "now", "today"] as const)
    if (a[key] !== b[key]) markStale(readers, "facts", key);
  for (const key in b.placement) {
    const [before, after] = [a.placement[key as keyof Placement], b.placement[key as keyof Placement]];
    if (before !== after) markStale(readers, "placement", key);
  }
  for (const name of byKey) {
    const [before, after]: readonly Readonly<Record<string, unknown>>[] = [
      a.placement[name],
      b.placement[name],
    ];
    if (before === after || !before || !after) continue;
    for (const key of new Set([...Object.keys(before), ...Object.keys(after)]))
      if (before[key] !== after[key]) markStale(readers, name, key);
  }
};

/** Pure: hangs on nothing but the facts, for a row and whom it is about. */
type Work<T> = (facts: Facts, row: Row, about: string) => T;

/** Does pure work on the facts of the latest look; `before`: what it made of earlier ones, which is answered where it still stands. */
export type Working = <T>(
  before: Tracked<T> | undefined,
  work: Work<T>,
  row: Row,
  about: string,
) => Tracked<T>;

/** Looks at the facts of one placement, one after the other, and does each piece of work on them only where it has to be done. */
export const looking = (): ((facts: Facts) => Working) => {
  const readers: Readers = new Map();
  let last: Facts | undefined;

  const enter = (tracked: Tracked<unknown>, { where, keys }: Reading): void => {
    for (let i = 0; i < keys.length; i += 1) {
      const name = `${where[i]} ${keys[i]}`;
      const all = readers.get(name);
      if (all) all.add(tracked);
      else readers.set(name, new Set([tracked]));
    }
  };

  const done = <T>(before: Tracked<T> | undefined, work: () => T): Tracked<T> => {
    const { read, made } = whileReading(work);
    const tracked = before ?? { read, made, stale: false };
    // Mostly it has read what it read before, and is entered there.
    if (!before || !readsTheSame(before.read, read)) enter(tracked, read);
    return Object.assign(tracked, { read, made, stale: false });
  };

  return (facts) => {
    if (last) compare(readers, last, facts);
    last = facts;
    let seen: Placement | undefined;
    return (before, work, row, about) => {
      if (before && (!before.stale || isSame(before.read, facts))) {
        before.stale = false;
        return before;
      }
      seen ??= seenThrough(facts.placement);
      const facet = lookAt(facts, seen);
      return done(before, () => work(facet, row, about));
    };
  };
};
