import { parse } from "csv-parse/sync";
import { readSheet as readExcel } from "read-excel-file/node";
import { type Refusal, refuse } from "#domain/decision.ts";
import { plainCell } from "#domain/sheets/cells.ts";
import { unpackedBytes } from "./zip-size.ts";

/** The largest sheet that is read, in bytes: 10 MB. */
export const mostSheetBytes = 10 * 1024 * 1024;

/** The most rows below the headings. */
export const mostRows = 20_000;

/** What a workbook may come to when it is unpacked: a small file can be made to unpack without end. */
const mostUnpacked = 200 * 1024 * 1024;

/** Rows above the headings, in which some systems write a title. */
const titleRows = 10;

/** One row: the line of the sheet on which it stands, as a spreadsheet counts, and its cells by heading. */
export type SheetRow = {
  readonly line: number;
  readonly cells: Readonly<Record<string, string>>;
  /** It has more cells than there are headings: what stands where is not certain. */
  readonly shifted?: true;
};

export type Sheet = {
  readonly kind: "sheet";
  readonly headings: readonly string[];
  readonly rows: readonly SheetRow[];
};

type Raw = { readonly line: number; readonly cells: readonly string[] };

const brokenOff = (where: string): Refusal =>
  refuse(`The file breaks off ${where}. Export it again, and send the whole of it. Nothing was taken over.`);

const noSheet = refuse(
  "This is no sheet that can be read. Save it as CSV or as an Excel workbook (.xlsx), and send that.",
);

const begins = (bytes: Uint8Array, ...first: readonly number[]): boolean =>
  first.every((b, i) => bytes[i] === b);

/** Windows-1252 leaves these five empty; a file that uses them is not in it, nor in UTF-8. */
const decoded = (bytes: Uint8Array): string | undefined => {
  if (begins(bytes, 0xff, 0xfe)) return new TextDecoder("utf-16le").decode(bytes);
  if (bytes.includes(0)) return undefined;
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder("windows-1252").decode(bytes);
  }
};

/** The separator that stands most often outside quotes in the first lines. */
const separatorOf = (text: string): string => {
  const bare = text
    .slice(0, 20_000)
    .replaceAll(/"[^"]*"/g, "")
    .split(/\r\n|\n|\r/)
    .slice(0, titleRows)
    .join("\n");
  const count = (separator: string): number => bare.split(separator).length;
  return [",", ";", "\t", "|"].reduce((best, each) => (count(each) > count(best) ? each : best));
};

const fromText = (text: string): readonly Raw[] | Refusal => {
  const [, said, rest] = /^\ufeff?sep=(.)\r?\n([\s\S]*)$/.exec(text) ?? [];
  const body = rest ?? text.replace(/^\ufeff/, "");
  const offset = rest === undefined ? 0 : 1;
  try {
    const parsed = parse(body, {
      delimiter: said ?? separatorOf(body),
      relax_column_count: true,
      relax_quotes: true,
      skip_empty_lines: false,
      info: true,
    }) as unknown as readonly {
      readonly record: readonly string[];
      readonly info: { readonly lines: number };
    }[];
    const rows = parsed.map(({ record, info }) => ({
      line: info.lines + offset,
      cells: record.map(plainCell),
    }));
    const [widest, last] = [Math.max(0, ...rows.slice(0, titleRows).map((r) => r.cells.length)), rows.at(-1)];
    // Whoever writes a sheet ends every row: one that is short, with nothing behind it, was cut.
    if (
      last &&
      rows.length > 1 &&
      last.cells.length < widest &&
      last.cells.length > 0 &&
      !/[\r\n]$/.test(body)
    )
      return brokenOff(`in line ${last.line}`);
    return rows;
  } catch (fault) {
    const { code, lines } = fault as { readonly code?: string; readonly lines?: number };
    if (code === "CSV_QUOTE_NOT_CLOSED")
      return brokenOff(`inside quotes, near line ${(lines ?? 0) + offset}`);
    if (code === undefined) throw fault;
    return noSheet;
  }
};

const cellText = (value: unknown): string => {
  if (value instanceof Date) {
    const text = value.toISOString();
    // A time alone is a time of the day on which spreadsheets begin to count.
    return text < "1901"
      ? text.slice("1899-12-30T".length, "1899-12-30T09:15".length)
      : text.slice(0, "2026-09-07".length);
  }
  return value === null || value === undefined ? "" : plainCell(String(value));
};

const fromExcel = async (bytes: Uint8Array): Promise<readonly Raw[] | Refusal> => {
  const unpacked = unpackedBytes(bytes);
  if (unpacked === undefined) return brokenOff("before its end");
  if (unpacked > mostUnpacked)
    return refuse(
      "This workbook is far larger inside than it looks. Save the one sheet as CSV, and send that.",
    );
  try {
    const rows = await readExcel(Buffer.from(bytes));
    return rows.map((cells, i) => ({ line: i + 1, cells: cells.map(cellText) }));
  } catch {
    // The library says in many ways that a workbook is none, or is damaged; a person can only send it anew.
    return noSheet;
  }
};

const named = (cells: readonly string[]): readonly string[] => {
  const seen = new Map<string, number>();
  return cells.map((cell, i) => {
    const heading = cell === "" ? `Column ${i + 1}` : cell.replaceAll(/\s+/g, " ");
    const count = (seen.get(heading) ?? 0) + 1;
    seen.set(heading, count);
    return count === 1 ? heading : `${heading} (${count})`;
  });
};

const isEmpty = (cells: readonly string[]): boolean => cells.every((cell) => cell === "");

const sheetOf = (raw: readonly Raw[]): Sheet | Refusal => {
  const at = raw.findIndex((r, i) => i < titleRows && r.cells.filter((cell) => cell !== "").length > 1);
  const head = raw[at];
  if (!head)
    return refuse(
      "There are no headings in the first rows. The first row names the columns; put the names there.",
    );
  const width = head.cells.findLastIndex((cell) => cell !== "") + 1;
  const headings = named(head.cells.slice(0, width));
  const rows = raw.slice(at + 1).filter((r) => !isEmpty(r.cells));
  if (rows.length === 0) return refuse("There are headings, and no rows below them. Export it again.");
  if (rows.length > mostRows)
    return refuse(
      `There are ${rows.length.toLocaleString("en-GB")} rows: ${mostRows.toLocaleString("en-GB")} are the most at once. Send it in parts.`,
    );
  return {
    kind: "sheet",
    headings,
    rows: rows.map(({ line, cells }) => ({
      line,
      cells: Object.fromEntries(headings.map((heading, i) => [heading, cells[i] ?? ""])),
      ...(isEmpty(cells.slice(width)) ? {} : { shifted: true as const }),
    })),
  };
};

/**
 * Reads a sheet by what is in it, whatever its name says: CSV in UTF-8, UTF-16 or Windows-1252 with any of four separators, or
 * the first sheet of an Excel workbook. Whatever cannot be read whole is refused with a sentence.
 */
export const readSheet = async (bytes: Uint8Array): Promise<Sheet | Refusal> => {
  if (bytes.byteLength === 0) return refuse("The file is empty. Export it again.");
  if (bytes.byteLength > mostSheetBytes)
    return refuse(
      "The file is larger than 10 MB. Leave out columns that are not needed, or send it in parts.",
    );
  if (begins(bytes, 0xd0, 0xcf, 0x11, 0xe0))
    return refuse(
      "This is an old Excel workbook (.xls), or one with a password. Open it, save it as .xlsx without a password or as CSV, and send that.",
    );
  if (begins(bytes, 0x50, 0x4b)) {
    const rows = await fromExcel(bytes);
    return "kind" in rows ? rows : sheetOf(rows);
  }
  const text = decoded(bytes);
  if (text === undefined || /^\s*(<!doctype|<html|<\?xml|\{|%PDF)/i.test(text)) return noSheet;
  const rows = fromText(text);
  return "kind" in rows ? rows : sheetOf(rows);
};
