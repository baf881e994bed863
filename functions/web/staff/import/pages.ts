import type { StaffPage } from "#door/context.ts";
import { importColumnsPage } from "./columns.tsx";
import { importDecidePage } from "./decide.tsx";
import { importDropPage } from "./drop.ts";
import { importPage } from "./import.tsx";
import { importOfPupils, type KindOfImport, newYear, type SheetImport } from "./kinds.ts";
import { importNewPage, importsPage } from "./list.tsx";
import { newYearPage } from "./new-year.ts";
import { importOfPlacements, importOfStaff, importOfSuspensions } from "./other-kinds.ts";

const plansOf = (k: KindOfImport): readonly StaffPage[] => [
  importPage(k),
  importDecidePage(k),
  importDropPage(k),
];

const sheetsOf = (k: SheetImport): readonly StaffPage[] => [
  importsPage(k),
  importNewPage(k),
  importColumnsPage(k),
  ...plansOf(k),
];

/** Imports and the new school year. An address with a fixed word comes before the one that takes any word in its place. */
export const importPages: readonly StaffPage[] = [
  ...sheetsOf(importOfPupils),
  ...sheetsOf(importOfSuspensions),
  ...sheetsOf(importOfStaff),
  ...sheetsOf(importOfPlacements),
  importsPage(newYear),
  newYearPage,
  ...plansOf(newYear),
];
