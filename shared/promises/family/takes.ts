import { familyAnsweredTakes } from "./family-answered/fits.ts";
import { lettersReadTakes } from "./letters-read/fits.ts";
import { pageAllowedTakes } from "./page-allowed/fits.ts";
import { pageSheetGivenTakes } from "./page-sheet-given/fits.ts";

/** What must hold of these entries: this subject’s part of the map. */
export const familyTakes = {
  "page-allowed": pageAllowedTakes,
  "page-sheet-given": pageSheetGivenTakes,
  "family-answered": familyAnsweredTakes,
  "letters-read": lettersReadTakes,
};
