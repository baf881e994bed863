import type { StaffPage } from "#door/context.ts";
import { actPage } from "./acts/act-page.tsx";
import { bulkPage } from "./acts/bulk-page.tsx";
import { runsPage } from "./list/runs-page.tsx";
import { viewsPage } from "./list/views-page.tsx";
import { operationsPage } from "./operations/operations-page.tsx";
import { readsByPage, readsWhoPage } from "./reads-by-page.tsx";
import { readsPage } from "./reads-page.tsx";
import { runPage } from "./run/run-page.tsx";

export const adminPages: readonly StaffPage[] = [
  runsPage,
  viewsPage,
  bulkPage,
  runPage,
  actPage,
  operationsPage,
  readsWhoPage,
  readsByPage,
  readsPage,
];
