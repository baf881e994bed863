import { staffOf } from "#casework/people/people.ts";
import { longTime } from "#domain/calendar/london.ts";
import type { StaffContext } from "#door/context.ts";
import type { LedgerCheck, LedgerFinding } from "#ports/ledger-checks.ts";
import { SummaryList } from "#ui/components/summary-list.tsx";
import { Table } from "#ui/components/table.tsx";
import { WarningText } from "#ui/components/warning-text.tsx";

/** One check as an administrator of this school may see it. */
export type ShownCheck = {
  readonly at: string;
  readonly by: string;
  readonly what: string;
  readonly result: string;
  readonly findings: readonly (LedgerFinding & { readonly words: string })[];
};

const findingWords: Readonly<Record<LedgerFinding["what"], string>> = {
  changed: "was changed after it was written",
  missing: "was written, and is not there any more",
  "not-written-here": "is there, and was not written by this host",
  "notes-changed": "cannot be judged: what was noted of it apart was changed or is gone",
};

const byWords = async (c: StaffContext, by: string): Promise<string> => {
  if (by === "start") return "The host, as it started";
  if (by === "daily") return "The host, as every day";
  return (await staffOf(c.deps, c.scope, by))?.name ?? "Somebody of another school";
};

/** Records of this school, or those that its trust shares; of another school's it is only said that there are some. */
const isShown = (c: StaffContext, { stream }: LedgerFinding): boolean =>
  stream === "" || stream.startsWith(`${c.scope}/`) || stream.startsWith(`${c.at.tenant}/provider/`);

const resultOf = ({ findings, streams, commits }: LedgerCheck): string =>
  findings.length === 0
    ? `As it was written: ${streams} records, ${commits} decisions looked at`
    : `Not as it was written: ${findings.length} ${findings.length === 1 ? "finding" : "findings"}`;

export const shownCheck = async (c: StaffContext, check: LedgerCheck): Promise<ShownCheck> => ({
  at: check.at,
  by: await byWords(c, check.by),
  what: check.whole ? "Every decision" : "The last decision of each record",
  result: resultOf(check),
  findings: check.findings
    .filter((finding) => isShown(c, finding))
    .map((finding) => ({ ...finding, words: findingWords[finding.what] })),
});

const Findings = ({ check }: { readonly check: ShownCheck }) =>
  check.findings.length === 0 ? null : (
    <Table
      caption={`Found on ${longTime(check.at)}`}
      head={[{ content: "Record" }, { content: "Decision" }, { content: "What was found" }]}
      firstCellIsHeader
      rows={check.findings.map(({ stream, version, words }) => [
        { content: stream === "" ? "The notes of all records" : stream },
        { content: version === 0 ? "All of it" : `No. ${version}` },
        { content: words },
      ])}
    />
  );

/** When the ledger was verified last, by whom, and what came of it; what was ever found stays in sight. */
export const LedgerShown = ({ checks }: { readonly checks: readonly ShownCheck[] }) => {
  const [latest] = checks;
  const found = checks.filter((check) => check.result.startsWith("Not"));
  if (!latest) return <p class="govuk-body">The ledger has not been looked at yet.</p>;
  return (
    <>
      {found.length > 0 ? (
        <WarningText>
          The ledger was not always as this host wrote it. Tell the headteacher and the data protection lead
          today: this may be a breach that must be reported. The runbook says what to do next, under
          “Tampering”.
        </WarningText>
      ) : null}
      <SummaryList
        rows={[
          { key: "Verified last", value: longTime(latest.at) },
          { key: "By", value: latest.by },
          { key: "Looked at", value: latest.what },
          { key: "Result", value: latest.result },
        ]}
      />
      {found.map((check) => (
        <Findings check={check} />
      ))}
      <Table
        caption="Checks before"
        head={["When", "By", "Looked at", "Result"].map((content) => ({ content }))}
        rows={checks
          .slice(1, 11)
          .map((check) => [
            { content: longTime(check.at) },
            { content: check.by },
            { content: check.what },
            { content: check.result },
          ])}
      />
    </>
  );
};
