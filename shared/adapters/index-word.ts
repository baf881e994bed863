/** DynamoDB's sort keys end at 1,024 bytes; no name that anybody searches for is longer than this. */
const LONGEST = 64;

/**
 * A word (or the beginning of one) as the vault's index holds it: lower-case, at most 64 characters, without
 * control characters (they separate the parts of an index key).
 */
export function indexWord(word: string): string {
  return word
    .toLowerCase()
    .replace(/\p{Cc}/gu, " ")
    .slice(0, LONGEST);
}

/** The index words of a record, each once. */
export function indexWords(index: readonly string[]): readonly string[] {
  return [...new Set(index.map(indexWord))].filter((word) => word !== "");
}
