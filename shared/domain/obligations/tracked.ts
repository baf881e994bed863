import type { Placement } from "../placement/state.ts";
import type { Facts } from "./obligation.ts";

/**
 * What a piece of work has read of the facts, and what it made of them. While all that it read is the same, so is what it
 * makes: it need not be done again. Rows are small and read little, and a commit changes little: of a hundred rows a few
 * are worked out anew.
 */
export type Tracked<T> = {
  readonly where: Where[];
  readonly keys: string[];
  readonly values: unknown[];
  made: T;
};

/** Records that are read key by key: a new form is no news to what asks for another. */
const byKey = ["forms", "history", "duties", "waivers"] as const;

type Where = "facts" | "placement" | (typeof byKey)[number];

let reading: Tracked<unknown> | undefined;

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

const isSame = ({ where, keys, values }: Tracked<unknown>, facts: Facts): boolean => {
  for (let i = 0; i < keys.length; i += 1)
    if (valueIn(facts, where[i] as Where, keys[i] as string) !== values[i]) return false;
  return true;
};

/** Does pure work on facts; `before`: what it made of earlier ones, which is answered where it read nothing that differs. */
export type Working = <T>(before: Tracked<T> | undefined, work: (f: Facts) => T) => Tracked<T>;

/** Pure work on these facts, each piece of it done only where it has to be. */
export const workingOn = (facts: Facts): Working => {
  let seen: Placement | undefined;
  return <T>(before: Tracked<T> | undefined, work: (f: Facts) => T): Tracked<T> => {
    if (before && isSame(before, facts)) return before;
    seen ??= seenThrough(facts.placement);
    const outer = reading;
    const fresh = { where: [], keys: [], values: [], made: undefined as T };
    reading = fresh;
    try {
      fresh.made = work(lookAt(facts, seen));
    } finally {
      reading = outer;
    }
    return fresh;
  };
};
