import { familyAnsweredFits } from "./family-answered/fits.ts";
import { familyAskedFits } from "./family-asked/fits.ts";
import { lettersReadFits } from "./letters-read/fits.ts";
import { pageAllowedFits } from "./page-allowed/fits.ts";
import { pageSheetGivenFits } from "./page-sheet-given/fits.ts";

/** When these promises fit: this subject’s part of the map. */
export const familyFits = {
  "page-allowed": pageAllowedFits,
  "page-sheet-given": pageSheetGivenFits,
  "family-asked": familyAskedFits,
  "family-answered": familyAnsweredFits,
  "letters-read": lettersReadFits,
};
