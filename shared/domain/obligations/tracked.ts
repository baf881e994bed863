import type { Placement } from "../placement/state.ts";
import type { Facts, Row } from "./obligation.ts";

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

type Reading = { readonly where: Where[]; readonly keys: string[]; readonly values: unknown[] };

/** Records that are read key by key: a new form is no news to what asks for another. */
const byKey = ["forms", "history", "duties", "waivers"] as const;

type Where = "facts" | "placement" | (typeof byKey)[number];

let reading: Reading | undefined;

const note = (where: Where, key: string, value: unknown): void => {
  if (!reading) return;
  const { keys } = reading;
  for (let i = 0; i < keys.length; i += 1) if (keys[i] === key && reading.where[i] === where) return;
  reading.where.push(where);
  keys.push(key);
  reading.values.push(value);
};

const noted = <K extends object>(of: K, where: Where, whole: () => void): K =>
  new Proxy(of, {
    get: (target, key) => {
      const value: unknown = Reflect.get(target, key);
      if (typeof key === "string") note(where, key, value);
      return value;
    },
    has: (target, key) => {
      if (typeof key === "string") note(where, key, Reflect.get(target, key));
      return Reflect.has(target, key);
    },
    ownKeys: (target) => {
      whole();
      return Reflect.ownKeys(target);
    },
  });

/** The placement, so that whoever reads of it is seen to. */
const seenThrough = (p: Placement): Placement => {
  const records = new Map<PropertyKey, object>(
    byKey.map((name) => [name, noted(p[name], name, () => note("placement", name, p[name]))]),
  );
  return new Proxy(p, {
    get: (target, key) => {
      const record = records.get(key);
      if (record) return record;
      const value: unknown = Reflect.get(target, key);
      if (typeof key === "string") note("placement", key, value);
      return value;
    },
  });
};

/** A look at the facts of its own: what is kept by these facts is kept for one piece of work alone. */
const lookAt = (facts: Facts, placement: Placement): Facts => ({
  placement,
  get rules() {
    note("facts", "rules", facts.rules);
    return facts.rules;
  },
  get now() {
    note("facts", "now", facts.now);
    return facts.now;
  },
  get today() {
    note("facts", "today", facts.today);
    return facts.today;
  },
});

const valueIn = (facts: Facts, where: Where, key: string): unknown => {
  switch (where) {
    case "facts":
      return facts[key as keyof Facts];
    case "placement":
      return facts.placement[key as keyof Placement];
    default:
      return facts.placement[where][key];
  }
};

const isSame = ({ where, keys, values }: Reading, facts: Facts): boolean => {
  for (let i = 0; i < keys.length; i += 1)
    if (valueIn(facts, where[i] as Where, keys[i] as string) !== values[i]) return false;
  return true;
};

const readsTheSame = (a: Reading, b: Reading): boolean =>
  a.keys.length === b.keys.length && a.keys.every((key, i) => key === b.keys[i] && a.where[i] === b.where[i]);

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
    const [before, after] = [a.placement[name], b.placement[name]];
    if (before === after) continue;
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
    const outer = reading;
    const read: Reading = { where: [], keys: [], values: [] };
    reading = read;
    try {
      const made = work();
      const tracked = before ?? { read, made, stale: false };
      // Mostly it has read what it read before, and is entered there.
      if (!before || !readsTheSame(before.read, read)) enter(tracked, read);
      return Object.assign(tracked, { read, made, stale: false });
    } finally {
      reading = outer;
    }
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
