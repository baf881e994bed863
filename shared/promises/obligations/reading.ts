import type { Facts } from "#streams/placement/facts.ts";
import type { Placement } from "#streams/placement/state.ts";

/** What was read of the facts: where, under which key, and what it was. */
export type Reading = { readonly where: Where[]; readonly keys: string[]; readonly values: unknown[] };

/** Records that are read key by key: a new form is no news to what asks for another. */
export const byKey = ["forms", "history", "duties", "waivers"] as const;

export type Where = "facts" | "placement" | (typeof byKey)[number];

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
export const seenThrough = (p: Placement): Placement => {
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
export const lookAt = (facts: Facts, placement: Placement): Facts => ({
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
      return Reflect.get(facts.placement[where], key);
  }
};

/** Whether all that was read is the same in other facts. */
export const isSame = ({ where, keys, values }: Reading, facts: Facts): boolean => {
  for (let i = 0; i < keys.length; i += 1)
    if (valueIn(facts, where[i] as Where, keys[i] as string) !== values[i]) return false;
  return true;
};

/** Whether two pieces of work have read the same things, whatever these were. */
export const readsTheSame = (a: Reading, b: Reading): boolean =>
  a.keys.length === b.keys.length && a.keys.every((key, i) => key === b.keys[i] && a.where[i] === b.where[i]);

/** Does work, and tells what it has read. */
export const whileReading = <T>(work: () => T): { readonly read: Reading; readonly made: T } => {
  const outer = reading;
  const read: Reading = { where: [], keys: [], values: [] };
  reading = read;
  try {
    return { read, made: work() };
  } finally {
    reading = outer;
  }
};
