import type { SheetField } from "#domain/sheets/columns.ts";

/** By which a pupil is known in any sheet of a school's own system, and what those systems call the columns. */
export const pupilColumns: readonly SheetField[] = [
  {
    name: "upn",
    label: "UPN",
    known: ["UPN", "Unique pupil number", "Unique Pupil Number (UPN)", "Student UPN", "Pupil UPN"],
  },
  {
    name: "given-name",
    label: "First name",
    known: [
      "Forename",
      "First name",
      "Legal forename",
      "Preferred forename",
      "Given name",
      "Student forename",
      "Pupil forename",
    ],
  },
  {
    name: "family-name",
    label: "Last name",
    known: [
      "Surname",
      "Last name",
      "Legal surname",
      "Preferred surname",
      "Family name",
      "Student surname",
      "Pupil surname",
    ],
  },
];
