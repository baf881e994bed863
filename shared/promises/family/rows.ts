import { familyAnsweredRows } from "./family-answered/rows.ts";
import { lettersReadRows } from "./letters-read/rows.ts";
import { pageSheetGivenRows } from "./page-sheet-given/rows.ts";

/** The rows that these promises meet: this subject’s part of the map. */
export const familyRows = {
  "page-allowed": [],
  "page-sheet-given": pageSheetGivenRows,
  "family-asked": [],
  "family-answered": familyAnsweredRows,
  "letters-read": lettersReadRows,
};
