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
