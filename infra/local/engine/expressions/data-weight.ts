import type { Bindings } from "./moment.ts";

/** Signs of a text that count as one value. */
const SIGNS = 4;

/** Values (and pieces of text) in a tree; counting stops above `most`. */
const countOf = (value: unknown, most: number): number => {
  if (typeof value === "string") return 1 + value.length / SIGNS;
  if (typeof value !== "object" || value === null) return 1;
  let count = 1;
  for (const part of Object.values(value)) {
    if (count > most) return count;
    count += countOf(part, most - count);
  }
  return count;
};

/**
 * How much data an expression can see, in values; not more than it takes to know that it is above `most`. JSONata
 * looks at a variable only when it is named, but none of a machine's are so many that it would be worth knowing which.
 */
export const weightOf = (bindings: Bindings, most: number): number => countOf(bindings, most);
