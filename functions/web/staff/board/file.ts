import { asSheet, sheetTypes } from "#casework/sheets/write-sheet.ts";
import { noteRead, type StaffPage } from "#door/context.ts";
import { notFound } from "#door/reply.ts";
import { columns } from "./columns.tsx";
import { boardItems, boardRows, sorted, wantedRows } from "./rows.ts";
import { wantedOf } from "./wanted.ts";

const endings = ["csv", "xlsx"] as const;

/** The whole of a filtered board as a file, in the columns that are chosen. */
export const boardFilePage: StaffPage = {
  path: "/placements/board/{file}",
  action: "attendance.export",
  doc: {
    summary: "The board as placements.csv or placements.xlsx, filtered and sorted as its address says",
    query: { columns: "Columns, with commas between; and all that the board’s address holds" },
    file: "text/csv",
  },
  get: async (c) => {
    const ending = endings.find((e) => c.request.params.file === `placements.${e}`);
    if (!ending) return notFound;
    const w = wantedOf(c.request.query);
    const rows = await sorted(c, wantedRows(await boardRows(c), w), w);
    for (const pupil of new Set(rows.map((b) => b.row.pupil))) await noteRead(c, pupil);
    const items = await boardItems(c, rows);
    const chosen = [
      { key: "pupil", header: "Pupil" },
      ...w.columns.map((id) => ({ key: id, header: columns[id].title })),
    ];
    const lines = items.map((i) => ({
      pupil: i.pupil,
      ...Object.fromEntries(w.columns.map((id) => [id, columns[id].text(i)])),
    }));
    return {
      kind: "file",
      name: `placements.${ending}`,
      type: sheetTypes[ending],
      bytes: await asSheet<string>(ending, "Placements", chosen, lines),
    };
  },
};
