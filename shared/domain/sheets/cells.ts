import { Temporal } from "temporal-polyfill";

/** What a spreadsheet takes for the beginning of a formula, in the wide letters of other keyboards too. */
const runs = /^[=+\-@\t\r＝＋－＠]/u;

/** A cell that no spreadsheet runs: what would begin a formula is written with an apostrophe before it. */
export const harmless = (text: string): string => (runs.test(text) ? `'${text}` : text);

/** A cell as it was meant: without the apostrophe that `harmless` or a spreadsheet put there, and without blanks round it. */
export const plainCell = (text: string): string => {
  const trimmed = text.replaceAll("\u00a0", " ").trim();
  return trimmed.startsWith("'") && runs.test(trimmed.slice(1)) ? trimmed.slice(1) : trimmed;
};

const months = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];

const monthIn = (text: string): number => {
  const named = months.indexOf(text.slice(0, 3).toLowerCase()) + 1;
  return named > 0 ? named : Number(text);
};

const isoOf = (year: string, month: number, day: string): string | undefined => {
  try {
    return Temporal.PlainDate.from(
      { year: Number(year), month, day: Number(day) },
      { overflow: "reject" },
    ).toString();
  } catch {
    return undefined;
  }
};

/** A year of two digits is of this century where it is not in the future of it: 09 is 2009, 98 is 1998. */
const century = (year: string): string =>
  year.length === 4 ? year : `${Number(year) > 60 ? "19" : "20"}${year}`;

/**
 * A date as school systems write it, as ISO: 31/12/2014, 31.12.14, 31-Dec-2014, 31 December 2014, 2014-12-31, with a time
 * behind it or none. Day before month, as in England. Undefined where it is none.
 */
export const dateInCell = (cell: string): string | undefined => {
  const text = plainCell(cell).replace(/[T ]\d{1,2}:\d{2}.*$/, "");
  const [, y, m, d] = /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})$/.exec(text) ?? [];
  if (y && m && d) return isoOf(y, Number(m), d);
  const [, day, month, year] = /^(\d{1,2})[-/. ]([A-Za-z]{3,9}|\d{1,2})[-/. ](\d{4}|\d{2})$/.exec(text) ?? [];
  return day && month && year ? isoOf(century(year), monthIn(month), day) : undefined;
};

const yes = new Set(["y", "yes", "true", "t", "1", "x", "✓", "on"]);
const no = new Set(["", "n", "no", "false", "f", "0", "-", "none", "off"]);

/** A tick of a sheet; undefined where it says something else than yes or no. */
export const tickInCell = (cell: string): boolean | undefined => {
  const text = plainCell(cell).toLowerCase();
  if (yes.has(text)) return true;
  return no.has(text) ? false : undefined;
};
