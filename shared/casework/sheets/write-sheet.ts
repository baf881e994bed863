import { stringify } from "csv-stringify/sync";
import writeExcel from "write-excel-file/node";
import { harmless } from "#domain/sheets/cells.ts";

/** A column of a sheet that we write: its heading, and which key of a line stands in it. */
export type Column<K extends string = string> = { readonly key: K; readonly header: string };

type Line<K extends string> = Readonly<Record<K, string | number>>;

const cellOf = (value: string | number): string | number =>
  typeof value === "string" ? harmless(value) : value;

/** Lines as CSV: UTF-8 with its mark, so that a spreadsheet knows it, and no cell that a spreadsheet would run. */
export const asCsv = <K extends string>(
  columns: readonly Column<K>[],
  lines: readonly Line<K>[],
): Uint8Array =>
  Buffer.from(
    stringify(
      [columns.map((c) => c.header), ...lines.map((line) => columns.map(({ key }) => cellOf(line[key])))],
      { bom: true },
    ),
  );

/** A column's width in letters, as wide as what stands in it, within reason. */
const widthOf = <K extends string>({ key, header }: Column<K>, lines: readonly Line<K>[]): number =>
  Math.min(60, Math.max(header.length, ...lines.map((line) => String(line[key]).length)) + 2);

/** The same lines as an Excel workbook of one sheet, its headings bold and held in sight; numbers are numbers. */
export const asExcel = async <K extends string>(
  name: string,
  columns: readonly Column<K>[],
  lines: readonly Line<K>[],
): Promise<Uint8Array> => {
  const head = columns.map(({ header }) => ({ value: harmless(header), fontWeight: "bold" as const }));
  const rows = lines.map((line) => columns.map(({ key }) => ({ value: cellOf(line[key]) })));
  const file = writeExcel([head, ...rows], {
    // Excel takes 31 letters, and none of these.
    sheet: name.replaceAll(/[\\/?*[\]:]/g, " ").slice(0, 31),
    columns: columns.map((column) => ({ width: widthOf(column, lines) })),
    stickyRowsCount: 1,
  });
  return new Uint8Array(await file.toBuffer());
};

/** The two ways in which a sheet is downloaded, by the ending of its name. */
export const sheetTypes = {
  csv: "text/csv; charset=utf-8",
  xlsx: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
} as const;

export type SheetEnding = keyof typeof sheetTypes;

/** A sheet in the way that was asked for. */
export const asSheet = async <K extends string>(
  ending: SheetEnding,
  name: string,
  columns: readonly Column<K>[],
  lines: readonly Line<K>[],
): Promise<Uint8Array> => (ending === "csv" ? asCsv(columns, lines) : asExcel(name, columns, lines));
