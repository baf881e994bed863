import { fullName } from "#contracts/people.ts";
import { dateInCell } from "#domain/sheets/cells.ts";
import { type Columns, plainHeading, type SheetField } from "#domain/sheets/columns.ts";
import { namesOneChild, plainUpn } from "#streams/pupil/upn.ts";
import { pupilColumns } from "../sheets/pupil-columns.ts";
import type { Held, HeldPupil } from "./held.ts";
import { namesIn } from "./lines.ts";
import type { Cell } from "./sheet-of.ts";

/** By which a line says of which pupil on record it is. */
export const whoseFields: readonly SheetField[] = [
  ...pupilColumns,
  {
    name: "name",
    label: "Whole name",
    hint: "Where both names stand in one column: “Last, First” or “First Last”",
    known: ["Name", "Student name", "Pupil name", "Full name", "Student", "Pupil"],
  },
  { name: "born", label: "Date of birth", known: ["DOB", "Date of birth", "Birth date", "Born"] },
];

/** Without one of these no line says whose it is. */
export const whoseMissing = (c: Columns): { readonly field: string; readonly message: string } | undefined =>
  c.upn || c.name || c["given-name"] || c["family-name"]
    ? undefined
    : { field: "upn", message: "Select the column of the UPN, or of the names" };

/** What a line calls its pupil. */
export const calledIn = (cell: Cell): string => {
  const [given, family] = namesIn(cell);
  return [given, family].filter(Boolean).join(" ") || cell("upn");
};

/**
 * The pupil on record of whom a line is: by UPN, else by name, and by birth where the line has it. What is not certain is no
 * match: why, in a sentence.
 */
export const pupilOfLine = (held: Held, cell: Cell): HeldPupil | string => {
  const called = calledIn(cell);
  if (called === "") return "The line names no pupil.";
  const upn = plainUpn(cell("upn"));
  const born = dateInCell(cell("born"));
  const [given, family] = namesIn(cell);
  const name = plainHeading(`${given} ${family}`);
  const byUpn = namesOneChild(upn) ? held.byUpn.get(upn) : undefined;
  if (byUpn) {
    const { record } = byUpn;
    // A name that is spelt otherwise is nothing special; with another birthday it is another child.
    return born !== undefined && record.dateOfBirth !== born
      ? `The UPN is that of ${fullName(record)}, whose date of birth is another. Look which of them is meant.`
      : byUpn;
  }
  const alike = held.all.filter(
    ({ record }) =>
      plainHeading(fullName(record)) === name && (born === undefined || record.dateOfBirth === born),
  );
  const [only] = alike;
  if (!only) return `Nobody called ${called} is on record. Add the pupil, or import pupils, first.`;
  return alike.length === 1
    ? only
    : `Several pupils are called ${called}. Give the UPN or the date of birth in the line.`;
};
