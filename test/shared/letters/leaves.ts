/** A way to a value inside facts: keys and places. */
export type Way = readonly (string | number)[];

/** The ways to every value in `facts`: leaves, and the objects and lists that hold them. */
export function waysInto(facts: unknown, from: Way = []): readonly Way[] {
  if (typeof facts !== "object" || facts === null) return [];
  return Object.entries(facts).flatMap(([key, value]) => {
    const way = [...from, Array.isArray(facts) ? Number(key) : key];
    return [way, ...waysInto(value, way)];
  });
}

export function valueAt(facts: unknown, way: Way): unknown {
  return way.reduce<unknown>((value, key) => (value as Record<string | number, unknown>)[key], facts);
}

/** A copy of `facts` with another value at `way`; undefined takes the key away, or empties that place of a list. */
export function replaced(facts: unknown, way: Way, value: unknown): unknown {
  const copy = structuredClone(facts);
  const last = way.at(-1) ?? "";
  const holder = valueAt(copy, way.slice(0, -1)) as Record<string | number, unknown>;
  if (value === undefined && !Array.isArray(holder)) delete holder[last];
  else holder[last] = value;
  return copy;
}
