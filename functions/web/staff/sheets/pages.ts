import type { StaffPage } from "#door/context.ts";
import { attendanceBeforePage } from "./attendance-before.ts";
import { censusFilePage, censusPage } from "./census.tsx";
import { censusCodesPage } from "./census-codes.ts";
import { figuresPage } from "./figures.tsx";
import { marksNewPage, marksPage } from "./marks.tsx";
import { marksColumnsPage } from "./marks-columns.tsx";
import { marksDifferencePage } from "./marks-difference.ts";
import { pupilFiguresPage } from "./pupil-figures.tsx";
import { returnFilePage, returnsPage } from "./returns.tsx";

/** Sheets: what is brought in, the census and returns, marks and figures. */
export const sheetPages: readonly StaffPage[] = [
  marksPage,
  marksNewPage,
  marksColumnsPage,
  marksDifferencePage,
  censusPage,
  censusCodesPage,
  censusFilePage,
  returnsPage,
  returnFilePage,
  figuresPage,
  pupilFiguresPage,
  attendanceBeforePage,
];
