/**
 * The same pure function; what it has worked out for a text or a number is kept, up to `most` of them, and then begun anew. For small
 * questions that are asked over and over: the day of an instant, the words for a date.
 */
export const remembered = <T, K extends string | number = string>(
  make: (key: K) => T,
  most = 20_000,
): ((key: K) => T) => {
  const known = new Map<K, T>();
  return (key) => {
    const before = known.get(key);
    if (before !== undefined) return before;
    if (known.size >= most) known.clear();
    const made = make(key);
    known.set(key, made);
    return made;
  };
};

/** The same for what hangs on one thing alone; what is known of it goes with it. */
export const rememberedFor = <K extends object, T extends object>(make: (of: K) => T): ((of: K) => T) => {
  const known = new WeakMap<K, T>();
  return (of) => {
    const before = known.get(of);
    if (before) return before;
    const made = make(of);
    known.set(of, made);
    return made;
  };
};

/**
 * The same for what hangs on one thing and a text: a calendar and a span of dates, rules and a name. What is known of a thing
 * goes with it.
 */
export const rememberedOf = <K extends object, T extends object | string>(
  make: (of: K, text: string) => T,
  most = 20_000,
): ((of: K, text: string) => T) => {
  const knownOf = rememberedFor((of: K) => remembered((text) => make(of, text), most));
  return (of, text) => knownOf(of)(text);
};
