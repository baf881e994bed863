import type { StaffPage } from "#door/context.ts";
import { boardPage } from "./board.tsx";
import { boardCalendarPage } from "./calendar.tsx";
import { boardFilePage } from "./file.ts";
import { inspectionFilePage, inspectionPage } from "./inspection.tsx";
import { boardSearchPage } from "./search.tsx";
import { boardViewsPage } from "./views.tsx";

/** Placements as lists: an address with a fixed word comes before the one that takes any word in its place. */
export const boardPages: readonly StaffPage[] = [
  boardPage,
  boardCalendarPage,
  boardSearchPage,
  boardViewsPage,
  boardFilePage,
  inspectionPage,
  inspectionFilePage,
];
