import { type Refusal, refuse } from "#domain/decision.ts";
import { plainCell } from "#domain/sheets/cells.ts";
import type { Columns } from "#domain/sheets/columns.ts";
import type { SchoolRef } from "#domain/streams.ts";
import type { Deps } from "#ports/host.ts";
import type { Import } from "#streams/sheets/imports.ts";
import { readSheet, type SheetRow } from "../sheets/read-sheet.ts";
import { importColumns, keptSheet } from "./files.ts";

/** Reads a cell by what its column is. */
export type Cell = (field: string) => string;

/** A line's cells, each by its field, without what a spreadsheet puts round them. */
export const cellsOf =
  (row: SheetRow, columns: Columns): Cell =>
  (field) =>
    plainCell(row.cells[columns[field] ?? ""] ?? "");

/** What a line with more cells than headings says. */
export const shiftedLine = "The line has more cells than there are headings.";

/** An import's sheet with its columns; or why it cannot be read. */
export const sheetOf = async (
  deps: Deps,
  at: SchoolRef,
  i: Import,
): Promise<{ readonly rows: readonly SheetRow[]; readonly columns: Columns } | Refusal> => {
  const bytes = await keptSheet(deps, at, i.id);
  if (!bytes) return refuse("The sheet is not there any more. Send it again.");
  const sheet = await readSheet(bytes);
  return sheet.kind === "refused"
    ? sheet
    : { rows: sheet.rows, columns: await importColumns(deps, at, i.id) };
};
