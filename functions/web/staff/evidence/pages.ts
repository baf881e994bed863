import type { StaffPage } from "#door/context.ts";
import { clausePage } from "./clause.tsx";
import { evidencePage } from "./list.tsx";
import { packNewPage } from "./new.ts";
import { packFilePage, packPage } from "./pack.tsx";

/** What is shown or handed over to prove that promises were kept. */
export const evidencePages: readonly StaffPage[] = [
  evidencePage,
  packNewPage,
  clausePage,
  packPage,
  packFilePage,
];
