import type { LineFault } from "#casework/sheets/marks-sheet.ts";
import { Table } from "#ui/components/table.tsx";

/** So many are shown: whoever has more has the wrong column, and sees it by these. */
const shownFaults = 200;

/** Lines of a sheet that cannot be read, each with its reason. */
export const FaultList = ({ faults }: { readonly faults: readonly LineFault[] }) => (
  <>
    <Table
      caption={`Lines that cannot be read (${faults.length})`}
      captionSize="s"
      head={[{ content: "Line" }, { content: "Why" }]}
      rows={faults.slice(0, shownFaults).map((f) => [{ content: String(f.line) }, { content: f.says }])}
    />
    {faults.length > shownFaults ? <p class="govuk-body">The first {shownFaults} are shown.</p> : null}
  </>
);
