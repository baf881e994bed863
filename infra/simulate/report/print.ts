import type { Report } from "./report.ts";

const amount = (value: number, digits = 0): string =>
  value.toLocaleString("en-GB", { maximumFractionDigits: digits, minimumFractionDigits: digits });

/** Money with as many places as small prices need. */
export const dollars = (usd: number): string => `$${usd.toFixed(usd < 1 ? 5 : 2)}`;

type Cell = string | number;

/** Columns aligned by spaces: words to the left, numbers to the right. */
export const aligned = (rows: readonly (readonly Cell[])[]): readonly string[] => {
  const widths: number[] = [];
  for (const row of rows)
    for (const [i, cell] of row.entries()) widths[i] = Math.max(widths[i] ?? 0, String(cell).length);
  return rows.map((row) =>
    row
      .map((cell, i) =>
        typeof cell === "number" || /^[$\d]/.test(cell)
          ? String(cell).padStart(widths[i] ?? 0)
          : cell.padEnd(widths[i] ?? 0),
      )
      .join("  ")
      .trimEnd(),
  );
};

const counts = (of: Readonly<Record<string, number>>, share: number): readonly (readonly Cell[])[] =>
  Object.entries(of)
    .sort(([, a], [, b]) => b - a)
    .map(([name, count]) => [name, amount(count), amount(count / share, 1)]);

const part = (title: string, rows: readonly (readonly Cell[])[]): readonly string[] => [
  "",
  title,
  ...aligned(rows).map((line) => `  ${line}`),
];

/** What people read on a terminal. */
export const printed = (r: Report): string => {
  const n = r.simulated.placements;
  const { perPlacementYear: per } = r;
  const reached = Object.values(r.receipts).reduce((a, b) => a + b, 0);
  const lines = [
    `${r.simulated.profile}, ${r.simulated.year}, seed ${r.simulated.seed}: ${n} placements in ${r.simulated.schools} schools`,
    `Ledger ${r.ledger}`,
    ...part(
      "Placements by outcome",
      counts(r.outcomes, n).map(([name, count]) => [name ?? "", count ?? ""]),
    ),
    ...part("Obligations by clause", [
      ["clause", "row", "asked", "met", "late", "overdue", "what"],
      ...r.obligations.map((o) => [
        o.clause.slice(0, 24),
        o.obligation,
        amount(o.asked),
        amount(o.met),
        amount(o.late),
        amount(o.overdue),
        o.title,
      ]),
    ]),
    ...part("Tasks by role", [
      ["role", "tasks", "done", "late", "busiest week"],
      ...r.work.map((w) => [w.role, amount(w.tasks), amount(w.done), amount(w.late), amount(w.busiestWeek)]),
    ]),
    ...part("Mails by notice, in all and a placement-year", counts(r.mails, n)),
    ...part(
      "State transitions by state, in all and a placement-year",
      counts(named(r.transitions.byState), n),
    ),
    ...part("Database, in units of DynamoDB", [
      ["port", "reads", "writes", "calls"],
      ...Object.entries(r.database).map(([port, u]) => [
        port,
        amount(u.reads),
        amount(u.writes),
        amount(u.calls),
      ]),
    ]),
    ...part(`AWS price of ${r.price.date}, in all and a placement-year`, [
      ...r.price.lines.map((line) => [line.what, dollars(line.usd), dollars(line.usd / n)]),
      ["In all", dollars(r.price.usd), dollars(r.price.usd / n)],
    ]),
    ...part("A placement-year, its share of attendance included", [
      ["State transitions", `${amount(per.transitions)} (at most ${amount(r.transitions.most)})`],
      ["History events", `${amount(per.historyEvents)} (at most ${amount(r.history.most)})`],
      ["Mails", amount(per.mails, 1)],
      ["AWS price", dollars(per.usd)],
    ]),
    "",
    `${amount(reached)} things were sent by people: ${amount(r.receipts.recorded ?? 0)} recorded, ${amount(r.receipts.unchanged ?? 0)} unchanged, ${amount(r.receipts.refused ?? 0)} refused. Runs that failed: ${r.history.failedRuns}.`,
  ];
  return `${lines.join("\n")}\n`;
};

const named = (byState: Readonly<Record<string, number>>): Readonly<Record<string, number>> =>
  Object.fromEntries(Object.entries(byState).map(([key, count]) => [key.replace("\t", ": "), count]));
