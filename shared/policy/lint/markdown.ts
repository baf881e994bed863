import { longDate } from "#domain/calendar/date-words.ts";
import { type Finding, lintRules } from "./finding.ts";
import type { LintReport } from "./report.ts";

const cell = (text: string): string => text.replaceAll("|", "\\|").replaceAll("\n", " ");

const row = (f: Finding): string =>
  `| ${[f.clause, lintRules[f.rule], f.says, f.remedy].map(cell).join(" | ")} |`;

/** The defects of several policies as one table for a README; notes are counted only. */
export const reportsMarkdown = (reports: readonly LintReport[]): string => {
  const notes = reports.map((r) => `${r.profile.school} ${r.notes.length}`).join(", ");
  return [
    `Held against the law of ${longDate(reports[0]?.on ?? "")}:`,
    "",
    "| Clause | What is wrong | In words | Remedy |",
    "| --- | --- | --- | --- |",
    ...reports.flatMap((r) => r.defects.map(row)),
    "",
    `Notes, where nothing is wrong with the text but the law adds to it: ${notes}.`,
  ].join("\n");
};
