/** How many there are; where they are so few that somebody could be recognised, only that. `"not shown"`: it would give a small one away. */
export type ShownNumber = number | "fewer than 5" | "not shown";

const least = 5;

const isSmall = (count: number): boolean => count > 0 && count < least;

/**
 * To the nearest five: whoever lays two reports side by side, of two months, or of a term and its year, finds no one child by
 * subtraction.
 */
const toFive = (count: number): number => Math.round(count / 5) * 5;

/** A number by itself: 0 says nothing of anybody; 1 to 4 might; what is more is rounded. */
export const shownNumber = (count: number): ShownNumber => (isSmall(count) ? "fewer than 5" : toFive(count));

/** Whether a whole is so small that its breakdown says what is so of somebody, be it by a line that is left out. */
export const tellsOfSomebody = (whole: number): boolean => isSmall(whole);

/**
 * Parts of one whole whose sum is known elsewhere. A single small part could be found by subtraction: then the smallest
 * of the others that is not nothing is held back as well.
 */
export const shownParts = <K extends string>(
  counts: Readonly<Record<K, number>>,
): Readonly<Record<K, ShownNumber>> => {
  const entries = Object.entries(counts) as [K, number][];
  const small = entries.filter(([, count]) => isSmall(count));
  const beside = entries.filter(([, count]) => count >= least).toSorted((a, b) => a[1] - b[1])[0]?.[0];
  return Object.fromEntries(
    entries.map(([key, count]): [K, ShownNumber] => [
      key,
      small.length === 1 && key === beside ? "not shown" : shownNumber(count),
    ]),
  ) as Record<K, ShownNumber>;
};

/** A share in whole per cent, of a group of at least five people; undefined of a smaller one, or of nothing. */
export const shownShare = (part: number, whole: number, people: number): number | undefined =>
  whole === 0 || people < least ? undefined : Math.round((part * 100) / whole);
