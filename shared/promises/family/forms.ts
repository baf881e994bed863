import { familyAnsweredForm } from "./family-answered/form.ts";
import { familyAskedForm } from "./family-asked/form.ts";
import { lettersReadForm } from "./letters-read/form.ts";
import { pageAllowedForm } from "./page-allowed/form.ts";
import { pageSheetGivenForm } from "./page-sheet-given/form.ts";

/** The forms of these promises: this subject’s part of the map. */
export const familyForms = {
  "page-allowed": pageAllowedForm,
  "page-sheet-given": pageSheetGivenForm,
  "family-asked": familyAskedForm,
  "family-answered": familyAnsweredForm,
  "letters-read": lettersReadForm,
};
