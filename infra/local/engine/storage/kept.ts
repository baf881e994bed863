/** A value, and about how many characters it takes to hold it. */
type Weighed<V> = { readonly value: V; readonly weight: number };

/** What was used last, by key. What was let go is read or made again by whoever needs it. */
export type Kept<K, V> = {
  get(key: K): V | undefined;
  set(key: K, value: V, weight: number): void;
  delete(key: K): void;
  clear(): void;
  /** Lets go of what was set longest ago, until there are no more than the most, and no more weight than allowed. */
  trim(): void;
};

/** Keeps at most so many values whose weights come to no more than `heaviest`; the last one set stays in any case. */
export const createKept = <K, V>({
  most,
  heaviest,
}: {
  readonly most: number;
  readonly heaviest: number;
}): Kept<K, V> => {
  const all = new Map<K, Weighed<V>>();
  let weighs = 0;
  const drop = (key: K): void => {
    weighs -= all.get(key)?.weight ?? 0;
    all.delete(key);
  };
  return {
    get: (key) => all.get(key)?.value,
    set: (key, value, weight) => {
      drop(key);
      all.set(key, { value, weight });
      weighs += weight;
    },
    delete: drop,
    clear: () => {
      all.clear();
      weighs = 0;
    },
    trim: () => {
      for (const key of all.keys()) {
        if (all.size <= 1 || (all.size <= most && weighs <= heaviest)) return;
        drop(key);
      }
    },
  };
};
