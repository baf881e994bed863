import { familyAnsweredAbout } from "./family-answered/about.ts";
import { familyAskedAbout } from "./family-asked/about.ts";
import { lettersReadAbout } from "./letters-read/about.ts";
import { pageAllowedAbout } from "./page-allowed/about.ts";
import { pageSheetGivenAbout } from "./page-sheet-given/about.ts";

/** What the promises about pages of one’s own and requests are: this subject’s part of the map. */
export const familyAbouts = {
  "page-allowed": pageAllowedAbout,
  "page-sheet-given": pageSheetGivenAbout,
  "family-asked": familyAskedAbout,
  "family-answered": familyAnsweredAbout,
  "letters-read": lettersReadAbout,
};
