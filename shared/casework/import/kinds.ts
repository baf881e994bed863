import type { ImportKind } from "#streams/sheets/imports.ts";

/** Where each kind of import has its pages. */
export const importPath: Readonly<Record<ImportKind, string>> = {
  pupils: "/pupils/import",
  staff: "/school/people/import",
  suspensions: "/pupils/suspensions/import",
  placements: "/placements/take-over",
  year: "/pupils/new-year",
};
