/** Chance that is the same for the same seed. */
export type Chance = {
  /** A whole number from 0, below `count`. */
  below(count: number): number;
  /** True once in `times` on average. */
  once(times: number): boolean;
  pick<T>(from: readonly [T, ...T[]]): T;
};

/** Mulberry32: small, even, and the same everywhere. For tests and the simulator alone. */
export const chanceOf = (seed: number): Chance => {
  let state = seed >>> 0;
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  const below = (count: number): number => Math.floor(next() * count);
  return {
    below,
    once: (times) => below(times) === 0,
    pick: (from) => from[below(from.length)] ?? from[0],
  };
};

/** The chance of one thing alone: the same whatever else happens, and in whatever order. */
export const chanceAbout = (...about: readonly (string | number)[]): Chance => {
  let hash = 0x811c9dc5;
  for (const character of about.join("|"))
    hash = Math.imul(hash ^ (character.codePointAt(0) ?? 0), 0x01000193);
  return chanceOf(hash ^ (hash >>> 15));
};
