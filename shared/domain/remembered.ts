/**
 * The same pure function; what it has worked out for a text is kept, up to `most` texts, and then begun anew. For small
 * questions that are asked over and over: the day of an instant, the words for a date.
 */
export const remembered = <T>(make: (text: string) => T, most = 20_000): ((text: string) => T) => {
  const known = new Map<string, T>();
  return (text) => {
    const before = known.get(text);
    if (before !== undefined) return before;
    if (known.size >= most) known.clear();
    const made = make(text);
    known.set(text, made);
    return made;
  };
};

/**
 * The same for what hangs on one thing and a text: a calendar and a span of dates, rules and a name. What is known of a thing
 * goes with it.
 */
export const rememberedOf = <K extends object, T extends object>(
  make: (of: K, text: string) => T,
  most = 20_000,
): ((of: K, text: string) => T) => {
  const known = new WeakMap<K, Map<string, T>>();
  return (of, text) => {
    const all = known.get(of) ?? new Map<string, T>();
    known.set(of, all);
    const before = all.get(text);
    if (before !== undefined) return before;
    if (all.size >= most) all.clear();
    const made = make(of, text);
    all.set(text, made);
    return made;
  };
};
