import type { StaffPage } from "#door/context.ts";
import { importColumnsPage } from "./columns.tsx";
import { importDecidePage } from "./decide.tsx";
import { importDropPage } from "./drop.ts";
import { importPage } from "./import.tsx";
import { importNewPage, importsPage } from "./list.tsx";

export const importPages: readonly StaffPage[] = [
  importsPage,
  importNewPage,
  importColumnsPage,
  importPage,
  importDecidePage,
  importDropPage,
];
