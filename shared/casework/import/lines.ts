import { isTelephone } from "#contracts/form-phone.ts";
import { ethnicities } from "#contracts/forms/data/equality.ts";
import { dateInCell, tickInCell } from "#domain/sheets/cells.ts";
import type { Columns } from "#domain/sheets/columns.ts";
import { noYearGroup, yearGroupIn } from "#streams/pupil/plausible.ts";
import { plainUpn, upnFault } from "#streams/pupil/upn.ts";
import type { SheetRow } from "../sheets/read-sheet.ts";
import { type ContactLine, contactsOfLine } from "./contact-lines.ts";
import { statusFields } from "./fields.ts";
import { type Cell, cellsOf, shiftedLine } from "./sheet-of.ts";

/** One line of a sheet of pupils, as it was meant. What a column did not say is absent. */
export type PupilLine = {
  readonly line: number;
  readonly given: string;
  readonly family: string;
  /** ISO date; "" where it cannot be read. */
  readonly born: string;
  readonly upn: string;
  /** As it is kept, "Year 8"; "" where it cannot be read. */
  readonly year: string;
  /** "" where the sheet does not say, or says what is no code. */
  readonly sex: "female" | "male" | "";
  readonly ethnicity: string;
  /** Only statuses that the sheet has a column for. */
  readonly statuses: Readonly<Record<string, boolean>>;
  readonly contacts: readonly ContactLine[];
  /** Without these mended the child is not taken in. */
  readonly errors: readonly string[];
  readonly warnings: readonly string[];
};

const longest = 200;

/** First and last name, from two columns or one: "Shah, Zoë", "Zoë Shah"; who has one name only has it as the first. */
export const namesIn = (cell: Cell): readonly [string, string] => {
  const clean = (text: string): string => text.replaceAll(/\s+/g, " ").trim();
  const [given, family, whole] = [clean(cell("given-name")), clean(cell("family-name")), clean(cell("name"))];
  if (given || family) return given ? [given, family] : [family, ""];
  const [last = "", first] = whole.split(/\s*,\s*/);
  if (first !== undefined) return first ? [first, last] : [last, ""];
  const words = whole.split(" ");
  return words.length > 1 ? [words.slice(0, -1).join(" "), words.at(-1) ?? ""] : [whole, ""];
};

const senStatuses = (code: string): Readonly<Record<string, boolean>> => {
  const letter = code.trim().toUpperCase();
  if (letter.startsWith("E")) return { ehcp: true, "send-support": false };
  if (letter.startsWith("K") || /SUPPORT/.test(letter)) return { ehcp: false, "send-support": true };
  return letter === "N" || letter === "" || letter.startsWith("NO")
    ? { ehcp: false, "send-support": false }
    : {};
};

const statusesIn = (
  cell: Cell,
  columns: Columns,
  warn: (says: string) => void,
): Readonly<Record<string, boolean>> => {
  const all: Record<string, boolean> = columns.sen ? { ...senStatuses(cell("sen")) } : {};
  for (const { name, status, label } of statusFields) {
    if (!columns[name]) continue;
    const tick = tickInCell(cell(name));
    if (tick === undefined) warn(`${label}: “${cell(name)}” is neither yes nor no, and changes nothing.`);
    else all[status] = tick;
  }
  return all;
};

const sexIn = (said: string): PupilLine["sex"] => {
  const letter = said.trim().charAt(0).toUpperCase();
  if (letter === "F" || letter === "G") return "female";
  return letter === "M" || letter === "B" ? "male" : "";
};

/** A code of the census, as it is or with a word for it: "WBRI", "WBRI White British", "White - British". */
const ethnicityIn = (said: string): string => {
  const plain = (text: string): string =>
    text
      .toLowerCase()
      .replaceAll(/[^a-z]+/g, " ")
      .trim();
  const code = said.trim().slice(0, 4).toUpperCase();
  const found = ethnicities.find((e) => e.value === code || plain(e.label) === plain(said));
  return found?.value ?? "";
};

/** Reads one line; whatever cannot be meant is an error or a warning of the line, in words. */
export const pupilLine = (row: SheetRow, columns: Columns): PupilLine => {
  const cell = cellsOf(row, columns);
  const errors: string[] = row.shifted ? [shiftedLine] : [];
  const warnings: string[] = [];
  const [given, family] = namesIn(cell);
  const born = dateInCell(cell("born")) ?? "";
  const year = yearGroupIn(cell("year")) ?? "";
  const upn = plainUpn(cell("upn"));
  if (given === "") errors.push("There is no name.");
  if (given.length > longest || family.length > longest)
    errors.push(`A name has more than ${longest} letters.`);
  if (born === "")
    errors.push(cell("born") ? `Date of birth: “${cell("born")}” is no date.` : "There is no date of birth.");
  if (year === "")
    errors.push(cell("year") ? `Year group: “${cell("year")}”. ${noYearGroup}.` : "There is no year group.");
  if (upn === "") warnings.push("There is no UPN.");
  const wrong = upnFault(upn);
  if (wrong) warnings.push(`UPN: ${wrong}`);
  if (upn !== "" && !wrong && /[A-Z]$/.test(upn)) warnings.push("The UPN is a temporary one.");
  const [sex, ethnicity] = [sexIn(cell("sex")), ethnicityIn(cell("ethnicity"))];
  if (ethnicity === "" && cell("ethnicity") !== "")
    warnings.push(`Ethnic background: “${cell("ethnicity")}” is no code of the census, and changes nothing.`);
  const statuses = statusesIn(cell, columns, (says) => void warnings.push(says));
  const contacts = contactsOfLine(cell, columns, (says) => void warnings.push(says), isTelephone);
  return {
    line: row.line,
    given,
    family,
    born,
    upn: upn.length > 20 ? "" : upn,
    year,
    sex,
    ethnicity,
    statuses,
    contacts,
    errors,
    warnings,
  };
};
