/** ISO dates: the first day of a school year, and the day after its last. */
export type Year = { readonly from: string; readonly before: string };

/** The school year that begins on an ISO date. */
export const yearFrom = (from: string): Year => ({
  from,
  before: `${Number(from.slice(0, 4)) + 1}${from.slice(4)}`,
});
