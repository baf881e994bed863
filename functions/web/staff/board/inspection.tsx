import { type InspectionLine, inspectionColumns, inspectionLines } from "#casework/sheets/inspection.ts";
import { asSheet, sheetTypes } from "#casework/sheets/write-sheet.ts";
import { londonDate } from "#domain/calendar/london.ts";
import { noteRead, type StaffContext, type StaffPage } from "#door/context.ts";
import { notFound } from "#door/reply.ts";
import { InsetText } from "#ui/components/inset-text.tsx";
import { Table } from "#ui/components/table.tsx";
import { longDate, shortDate } from "#ui/dates.ts";

const date = /^\d{4}-\d{2}-\d{2}$/;

const cell = (value: string | number): string =>
  typeof value === "string" && date.test(value) ? shortDate(value) : String(value);

/** Columns of sentences and addresses. */
const wide: readonly string[] = ["how", "reason", "address"];

const linesOf = async (c: StaffContext): Promise<readonly InspectionLine[]> => {
  const lines = await inspectionLines(c.deps, c.at, c.sees("pupil.name"));
  for (const id of new Set(lines.map((l) => l.id))) await noteRead(c, id);
  return lines.toSorted((a, b) => String(a.cells.pupil).localeCompare(String(b.cells.pupil), "en-GB"));
};

const files = {
  csv: "/placements/inspection/list.csv",
  xlsx: "/placements/inspection/list.xlsx",
} as const;

/** What an inspector asks for when they ring: every pupil off site, part-time or on flexi-schooling. */
export const inspectionPage: StaffPage = {
  path: "/placements/inspection",
  action: "attendance.export",
  doc: {
    summary: "Every pupil off site, part-time or on flexi-schooling today, for the call before an inspection",
    shows: ["date", "lines", "links"],
  },
  get: async (c) => {
    const lines = await linesOf(c);
    const today = londonDate(c.deps.clock.now());
    return {
      kind: "page",
      title: "List for an inspection",
      wide: true,
      back: { href: "/placements", text: "Placements" },
      model: { date: today, lines: lines.map((l) => ({ placement: l.placement, ...l.cells })), links: files },
      content: (
        <>
          <span class="govuk-caption-l">{longDate(today)}</span>
          <h1 class="govuk-heading-l">Pupils off site, part-time or flexi-schooled</h1>
          <p class="govuk-body">
            What an inspector asks for before a visit. A blank says that nothing is recorded. It shows names:
            give it to nobody else.
          </p>
          <ul class="govuk-list app-inline-list app-no-print">
            <li>
              <a class="govuk-link" href={files.csv}>
                CSV
              </a>
            </li>
            <li>
              <a class="govuk-link" href={files.xlsx}>
                Excel workbook
              </a>
            </li>
          </ul>
          {lines.length === 0 ? (
            <InsetText>No pupil is off site, part-time or flexi-schooled today.</InsetText>
          ) : (
            <Table
              caption={`Pupils (${lines.length})`}
              classes="app-board"
              firstCellIsHeader
              head={inspectionColumns.map(({ header }) => ({ content: header }))}
              rows={lines.map((l) =>
                inspectionColumns.map(({ key }) => ({
                  content:
                    key === "pupil" ? (
                      <a class="govuk-link" href={`/placements/${l.placement}`}>
                        {l.cells.pupil}
                      </a>
                    ) : (
                      cell(l.cells[key])
                    ),
                  ...(wide.includes(key) ? { classes: "app-cell--next" } : {}),
                })),
              )}
            />
          )}
        </>
      ),
    };
  },
};

const endings = ["csv", "xlsx"] as const;

/** The same list as a file. */
export const inspectionFilePage: StaffPage = {
  path: "/placements/inspection/{file}",
  action: "attendance.export",
  doc: { summary: "The list for an inspection, list.csv or list.xlsx", file: "text/csv" },
  get: async (c) => {
    const ending = endings.find((e) => c.request.params.file === `list.${e}`);
    if (!ending) return notFound;
    const lines = await linesOf(c);
    return {
      kind: "file",
      name: `off-site-${londonDate(c.deps.clock.now())}.${ending}`,
      type: sheetTypes[ending],
      bytes: await asSheet(
        ending,
        "Off site",
        inspectionColumns,
        lines.map((l) => l.cells),
      ),
    };
  },
};
