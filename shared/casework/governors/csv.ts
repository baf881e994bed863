import { asCsv } from "../sheets/write-sheet.ts";
import type { GovernorsReport } from "./report.ts";

type Line = {
  readonly part: string;
  readonly what: string;
  readonly number: string;
  readonly clauses: string;
};

const line = (part: string, what: string, number: unknown, clauses: readonly string[] = []): Line => ({
  part,
  what,
  number: String(number),
  clauses: clauses.join("; "),
});

const linesOf = (r: GovernorsReport): readonly Line[] => [
  line("Report", "School", r.school),
  line("Report", "From", r.span.from),
  line("Report", "To", r.span.to),
  line("Report", "As it stood on", r.asAt),
  line("Placements", "All", r.placements),
  ...r.counts.flatMap((t) =>
    t.lines.flatMap((l) => [
      line(t.title, l.what, l.count),
      ...(l.share === undefined
        ? []
        : [
            line(t.title, `${l.what}: per cent of placements`, l.share),
            line(t.title, `${l.what}: per cent of the whole roll`, l.ofRoll),
          ]),
    ]),
  ),
  line("Attendance", "Per cent of sessions at providers", r.attendance ?? "not shown"),
  line("Spending", "Spent so far, in pounds", r.spent),
  line("Spending", "Committed, in pounds", r.spend),
  line("Spending", "Agreed and not begun, in pounds", r.planned),
  line("Spending", "Forecast to the end, in pounds", r.forecast),
  ...(r.budget === undefined ? [] : [line("Spending", "Budget of the year, in pounds", r.budget)]),
  ...r.late.flatMap((l) => [
    line("Late: still open", `${l.title} (${l.id})`, l.open, l.clauses),
    line("Late: done since", `${l.title} (${l.id})`, l.doneLate, l.clauses),
  ]),
  ...r.checks.map((c) => line("Checks of providers that are overdue", `${c.title} (${c.row})`, c.count)),
  ...r.duties.map((d) => line("Duties of the school that are overdue", `${d.title} (${d.id})`, 1, d.clauses)),
];

const columns = [
  { key: "part", header: "Part" },
  { key: "what", header: "What" },
  { key: "number", header: "Number" },
  { key: "clauses", header: "Clauses" },
] as const;

/** The report for a spreadsheet. */
export const reportCsv = (r: GovernorsReport): Uint8Array => asCsv(columns, linesOf(r));
