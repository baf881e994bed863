import { fullName, type PupilRecord } from "#contracts/people.ts";
import { dateInCell, plainCell } from "#domain/sheets/cells.ts";
import { type Columns, plainHeading, type SheetField } from "#domain/sheets/columns.ts";
import type { Session } from "#domain/week/session.ts";
import { plainUpn } from "#streams/pupil/upn.ts";
import { pupilColumns } from "./pupil-columns.ts";
import type { Sheet, SheetRow } from "./read-sheet.ts";

/** What a sheet of marks holds: a line a mark with its session, or a line a day with a column for each session. */
export const marksFields: readonly SheetField[] = [
  ...pupilColumns,
  {
    name: "name",
    label: "Whole name",
    hint: "Where first and last name stand in one column",
    known: [
      "Name",
      "Student",
      "Pupil",
      "Student name",
      "Pupil name",
      "Full name",
      "Preferred name",
      "Learner",
    ],
  },
  {
    name: "date",
    label: "Date",
    known: ["Date", "Mark date", "Attendance date", "Session date", "Day", "Event date"],
  },
  {
    name: "session",
    label: "Session",
    hint: "AM or PM",
    known: ["Session", "AM/PM", "Session name", "Period", "Part of day"],
  },
  {
    name: "mark",
    label: "Mark",
    known: ["Mark", "Code", "Attendance code", "Attendance mark", "Register mark", "Mark code"],
  },
  {
    name: "am",
    label: "Mark of the morning",
    known: ["AM", "AM mark", "Morning", "AM code", "Morning mark"],
  },
  {
    name: "pm",
    label: "Mark of the afternoon",
    known: ["PM", "PM mark", "Afternoon", "PM code", "Afternoon mark"],
  },
];

/** What must be there for a sheet to be compared, in a sentence at its field. */
export const marksColumnsFault = (
  c: Columns,
): { readonly field: string; readonly message: string } | undefined => {
  if (!c.upn && !c.name && !(c["given-name"] && c["family-name"]))
    return { field: "upn", message: "Select the column of the UPN, or those of the names" };
  if (!c.date) return { field: "date", message: "Select the column of the date" };
  if (c.am || c.pm || (c.mark && c.session)) return undefined;
  return c.mark
    ? { field: "session", message: "Select the column that says morning or afternoon" }
    : { field: "mark", message: "Select the column of the mark, or those of morning and afternoon" };
};

/** One mark of the school's own register. */
export type SchoolMark = {
  readonly pupil: string;
  readonly date: string;
  readonly session: Session;
  readonly code: string;
};

/** A line that could not be read, and why. */
export type LineFault = { readonly line: number; readonly says: string };

const sessionIn = (cell: string): Session | undefined => {
  const text = plainHeading(cell);
  if (/^(am|morning|1|a)$|^am|am$|morning/.test(text)) return "morning";
  return /^(pm|afternoon|2|p)$|^pm|pm$|afternoon/.test(text) ? "afternoon" : undefined;
};

/** The whole of a name whatever its order: "Shah, Zoë" and "Zoë Shah" are the same. */
const nameKey = (name: string): string => {
  const [last = "", first] = name.split(",");
  return plainHeading(first === undefined ? last : `${first} ${last}`);
};

/** Pupils by UPN and by name; a name that two share names nobody. */
const finder = (pupils: ReadonlyMap<string, PupilRecord>) => {
  const byUpn = new Map<string, string>();
  const byName = new Map<string, string | undefined>();
  for (const [id, record] of pupils) {
    if (record.upn) byUpn.set(record.upn, id);
    const key = nameKey(fullName(record));
    byName.set(key, byName.has(key) ? undefined : id);
  }
  return (upn: string, name: string): string | "two" | undefined => {
    const known = upn === "" ? undefined : byUpn.get(plainUpn(upn));
    if (known) return known;
    const key = nameKey(name);
    return byName.has(key) ? (byName.get(key) ?? "two") : undefined;
  };
};

export type MarksFound = {
  readonly marks: readonly SchoolMark[];
  readonly faults: readonly LineFault[];
  readonly others: number;
};

/**
 * The marks of a sheet for the pupils who were at providers; lines of other pupils are counted and passed over. A line of one of
 * ours that cannot be read is named.
 */
export const marksIn = (
  sheet: Sheet,
  columns: Columns,
  pupils: ReadonlyMap<string, PupilRecord>,
): MarksFound => {
  const find = finder(pupils);
  const marks: SchoolMark[] = [];
  const faults: LineFault[] = [];
  let others = 0;
  const cell = (row: SheetRow, field: string): string => plainCell(row.cells[columns[field] ?? ""] ?? "");
  for (const row of sheet.rows) {
    const name = cell(row, "name") || `${cell(row, "given-name")} ${cell(row, "family-name")}`;
    const pupil = find(cell(row, "upn"), name);
    const fault = (says: string): void => void faults.push({ line: row.line, says });
    if (pupil === undefined) {
      others += 1;
      continue;
    }
    const date = dateInCell(cell(row, "date"));
    if (pupil === "two") fault("Two pupils have this name. Add the UPN to the sheet.");
    else if (row.shifted) fault("The line has more cells than there are headings.");
    else if (!date) fault(`“${cell(row, "date")}” is no date.`);
    else {
      const session = sessionIn(cell(row, "session"));
      if (columns.am) marks.push({ pupil, date, session: "morning", code: cell(row, "am") });
      if (columns.pm) marks.push({ pupil, date, session: "afternoon", code: cell(row, "pm") });
      if (columns.am || columns.pm) continue;
      if (session) marks.push({ pupil, date, session, code: cell(row, "mark") });
      else fault(`“${cell(row, "session")}” is neither morning nor afternoon.`);
    }
  }
  return { marks, faults, others };
};
