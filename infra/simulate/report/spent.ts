import type { Spent } from "../command/where.ts";

/** Rooms below this share are told together. */
const least = 0.01;

/** Where the time went, as a table in Markdown: shares of the thread's working time, the largest first. */
export const printedSpent = (spent: readonly Spent[], placements: number): string => {
  const all = spent.reduce((sum, { milliseconds }) => sum + milliseconds, 0);
  const share = (milliseconds: number): string => `${((100 * milliseconds) / all).toFixed(1)} %`;
  const large = spent.filter(({ milliseconds }) => milliseconds >= least * all);
  const rest = spent.slice(large.length).reduce((sum, { milliseconds }) => sum + milliseconds, 0);
  return [
    `| Of ${(all / placements).toFixed(0)} ms a placement-year | share |`,
    "| --- | ---: |",
    ...large.map(({ room, milliseconds }) => `| ${room} | ${share(milliseconds)} |`),
    `| ${spent.length - large.length} others | ${share(rest)} |`,
    "",
  ].join("\n");
};
