/**
 * What a placement-year costs on AWS, in US dollars, its share of attendance included: as `npm run simulate -- --placements 40
 * --seed 1 --table` worked it out from the price table, and the README shows it. A test holds the two together.
 */
export const placementYearUsd = 0.01926;

/** The day of the prices, ISO. */
export const pricesOf = "2026-09-13";
