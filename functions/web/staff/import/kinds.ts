import { pupilSheetFields } from "#casework/import/fields.ts";
import { importPath } from "#casework/import/kinds.ts";
import type { Field, FieldError } from "#contracts/form.ts";
import { options } from "#contracts/forms/options.ts";
import type { PageAction } from "#contracts/permissions.ts";
import { counted } from "#domain/calendar/date-words.ts";
import type { Columns, SheetField } from "#domain/sheets/columns.ts";
import type { ImportKind } from "#streams/sheets/imports.ts";

type Link = { readonly href: string; readonly text: string };

/** What the pages say of one kind of import. */
export type KindOfImport = {
  readonly what: ImportKind;
  readonly base: string;
  readonly action: PageAction;
  /** Of the list, and of one of them. */
  readonly title: string;
  readonly one: string;
  readonly back: Link;
  /** Where one goes on once it is done. */
  readonly onward: Link;
  readonly leads: readonly string[];
  /** What stands on its first day: "Exported on Monday 7 September 2026". */
  readonly dated: string;
  /** Whom or what it takes in, counted. */
  readonly counts: (n: number) => string;
  readonly columnHead: string;
  readonly found: Readonly<Record<string, string>>;
  readonly taken: Readonly<Record<string, string>>;
  /** Asked before what is not on record is taken in. */
  readonly takeNew: (n: number) => string;
  readonly whyNotNew: string;
  readonly refuse: string;
  /** Above the questions. */
  readonly rule: string;
};

/** Whoever sends a sheet chooses its columns first. */
export type SheetImport = KindOfImport & {
  readonly what: Exclude<ImportKind, "year">;
  readonly sendTitle: string;
  readonly sendLead: string;
  readonly fields: readonly SheetField[];
  readonly asked: readonly Field[];
  /** Without these none can be told from another. */
  readonly missing: (c: Columns) => FieldError | undefined;
};

export const exportedOn: Field = {
  name: "as-of",
  kind: "date",
  label: "On which day was the sheet exported?",
  hint: "What is older than what is held already is asked about",
  missing: "Enter the day on which the sheet was exported",
};

const noPupil = (c: Columns): FieldError | undefined => {
  if (!c["given-name"] && !c.name && !c["family-name"])
    return { field: "given-name", message: "Select the column of the names" };
  if (!c.born) return { field: "born", message: "Select the column of the date of birth" };
  return c.year ? undefined : { field: "year", message: "Select the column of the year group" };
};

const pupilCount = (n: number): string => counted(n, "pupil");

export const importOfPupils: SheetImport = {
  what: "pupils",
  base: importPath.pupils,
  action: "pupils.import",
  title: "Import pupils",
  one: "An import of pupils",
  back: { href: "/pupils", text: "Back to pupils" },
  onward: { href: "/pupils", text: "Go on to the pupils" },
  leads: [
    "Pupils, their contacts and statuses come from a sheet that the school’s own system exports. First you see what would change. Nothing is taken in before you say so, and no import lifts a restriction of contact.",
    "Import again each term, or sooner when much has changed: old statuses lead alerts astray.",
  ],
  dated: "Exported on",
  counts: pupilCount,
  columnHead: "Pupil",
  found: {
    lines: "Lines in the sheet",
    fresh: "New pupils",
    changed: "Pupils with differences",
    same: "Pupils without a difference",
    left: "On record, and not in the sheet",
    errors: "Pupils who cannot be taken in as they are",
    warnings: "Pupils with a warning",
    questions: "Questions for you",
  },
  taken: {
    fresh: "Pupils taken in anew",
    changes: "Changes to pupils on record",
    contacts: "Contacts recorded",
    refused: "Refused",
  },
  takeNew: (n) => `Take in ${counted(n, "new pupil")}?`,
  whyNotNew: "No, none of them",
  refuse: "Is anything not to be taken in?",
  rule: "An import only ever restricts contact more. Whoever must not be contacted here stays so: the safeguarding lead alone changes that. Nobody is taken off a pupil’s contacts.",
  sendTitle: "Send a sheet of pupils",
  sendLead:
    "One line for each pupil, or one for each contact of a pupil. Names, date of birth and year group are needed; UPN, statuses and contacts are taken where they are there. The sheet is erased once it is taken in, or after a week.",
  fields: pupilSheetFields,
  asked: [
    exportedOn,
    {
      name: "whole",
      kind: "radios",
      label: "Does the sheet have every pupil of the school?",
      options: options(
        ["yes", "Yes", "Whoever is on record and not in it is shown as having left"],
        ["no", "No, only some of them"],
      ),
      missing: "Select whether the sheet has every pupil of the school",
    },
  ],
  missing: noPupil,
};

export const newYear: KindOfImport = {
  what: "year",
  base: importPath.year,
  action: "pupils.import",
  title: "A new school year",
  one: "A new school year",
  back: { href: "/pupils", text: "Back to pupils" },
  onward: { href: "/pupils", text: "Go on to the pupils" },
  leads: [
    "In September every pupil moves up by one year group, and those of the last year leave. First you see what would become of each pupil, and which placements cross the summer. Nothing is changed before you say so.",
    "You can look at it as early as you like. It is done from 1 August on, once a year: what has been done is not done again.",
  ],
  dated: "Last day of the old year:",
  counts: pupilCount,
  columnHead: "Pupil",
  found: {
    lines: "Pupils at the school",
    differences: "Pupils who move up or leave",
    same: "Pupils who stay as they are",
    errors: "Pupils whose year group cannot be read",
    warnings: "Pupils with a placement that crosses the summer",
    questions: "Questions for you",
  },
  taken: { changes: "Pupils who moved up or leave", refused: "Refused" },
  takeNew: () => "",
  whyNotNew: "",
  refuse: "Who does not move up, or does not leave?",
  rule: "Whoever you tick stays in the year group in which they are. A pupil with an open placement leaves once it has ended.",
};
