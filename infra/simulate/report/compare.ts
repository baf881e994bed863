import { aligned, dollars } from "./print.ts";
import type { Report } from "./report.ts";

/** One number under each policy. */
export type Beside = { readonly what: string; readonly first: number; readonly second: number };

/** What a change from the first policy to the second would do to everybody's work. */
export type Comparison = {
  readonly first: Report;
  readonly second: Report;
  readonly tasks: readonly Beside[];
  readonly late: readonly Beside[];
  readonly mails: readonly Beside[];
  readonly perPlacementYear: readonly Beside[];
};

const beside = (
  first: Readonly<Record<string, number>>,
  second: Readonly<Record<string, number>>,
): readonly Beside[] =>
  [...new Set([...Object.keys(first), ...Object.keys(second)])]
    .sort()
    .map((what) => ({ what, first: first[what] ?? 0, second: second[what] ?? 0 }));

const byRole = (r: Report, of: "tasks" | "late"): Readonly<Record<string, number>> =>
  Object.fromEntries(r.work.map((work) => [work.role, work[of]]));

export const compared = (first: Report, second: Report): Comparison => ({
  first,
  second,
  tasks: beside(byRole(first, "tasks"), byRole(second, "tasks")),
  late: beside(byRole(first, "late"), byRole(second, "late")),
  mails: beside(first.mails, second.mails),
  perPlacementYear: beside(first.perPlacementYear, second.perPlacementYear),
});

const amount = (value: number): string => value.toLocaleString("en-GB", { maximumFractionDigits: 1 });
const signed = (value: number): string => (value > 0 ? `+${amount(value)}` : amount(value));

const part = (title: string, c: Comparison, rows: readonly Beside[]): readonly string[] => [
  "",
  title,
  ...aligned([
    ["", c.first.simulated.profile, c.second.simulated.profile, "change"],
    ...rows.map(({ what, first, second }) =>
      what === "usd"
        ? [
            "AWS price",
            dollars(first),
            dollars(second),
            `${second >= first ? "+" : "-"}${dollars(Math.abs(second - first))}`,
          ]
        : [what, amount(first), amount(second), signed(second - first)],
    ),
  ]).map((line) => `  ${line}`),
];

export const printedComparison = (c: Comparison): string =>
  `${[
    `${c.first.simulated.placements} placements, ${c.first.simulated.year}, seed ${c.first.simulated.seed}: ${c.first.simulated.profile} and ${c.second.simulated.profile}`,
    ...part("Tasks by role", c, c.tasks),
    ...part("Of these late", c, c.late),
    ...part("Mails by notice", c, c.mails),
    ...part("A placement-year", c, c.perPlacementYear),
  ].join("\n")}\n`;
