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
  line("Placements", "All", r.placements),
  ...r.counts.flatMap((t) => t.lines.map((l) => line(t.title, l.what, l.count))),
  line("Attendance", "Per cent of sessions at providers", r.attendance ?? "not shown"),
  line("Spending", "Committed, in pounds", r.spend),
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
