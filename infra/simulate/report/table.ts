import { dollars } from "./print.ts";
import type { Report } from "./report.ts";

const amount = (value: number): string => value.toLocaleString("en-GB", { maximumFractionDigits: 1 });

const row = (...cells: readonly string[]): string => `| ${cells.join(" | ")} |`;

/** What each cause counts for: states of the machines by what brings them. */
const transitionRows = (r: Report): readonly string[] => {
  const n = r.simulated.placements;
  const of = (machine: string, state?: string): number =>
    Object.entries(r.transitions.byState)
      .filter(([key]) => (state ? key === `${machine}\t${state}` : key.startsWith(`${machine}\t`)))
      .reduce((all, [, count]) => all + count, 0);
  const gates = of("gate");
  const wakes = (how: string): number =>
    Object.entries(r.transitions.wakes).reduce(
      (all, [wake, count]) => (wake.endsWith(how) ? all + count : all),
      0,
    );
  const [due, woken] = [wakes(" due") * 3, wakes(" woken") * 3];
  return [
    row("Placement machine: phases and cycles", amount(of("placement") / n)),
    row("Gates: first look of each phase and cycle, and its end", amount((gates - due - woken) / n)),
    row("Gates: woken by something that happened", amount(woken / n)),
    row("Gates: a moment that fell due", amount(due / n)),
    row("Attendance days: its share", amount(of("attendance-day") / n)),
    row("**In all**", `**${amount(r.perPlacementYear.transitions)}**`),
  ];
};

/** The README's table by cause, in Markdown. */
export const printedTable = (r: Report): string => {
  const n = r.simulated.placements;
  const biggest = [...r.price.lines].sort((a, b) => b.usd - a.usd);
  return [
    row(
      "A placement-year of",
      `${r.simulated.profile} ${r.simulated.year}, ${n} placements, seed ${r.simulated.seed}`,
    ),
    row("---", "---:"),
    row("State transitions", ""),
    ...transitionRows(r),
    row("History events, all its runs", amount(r.perPlacementYear.historyEvents)),
    row("Mails", ""),
    ...Object.entries(r.mails)
      .sort(([, a], [, b]) => b - a)
      .map(([notice, count]) => row(notice, amount(count / n))),
    row("**In all**", `**${amount(r.perPlacementYear.mails)}**`),
    row(`AWS price, ${r.price.date}`, ""),
    ...biggest.map((line) => row(line.what, dollars(line.usd / n))),
    row("**In all**", `**${dollars(r.perPlacementYear.usd)}**`),
    "",
  ].join("\n");
};
