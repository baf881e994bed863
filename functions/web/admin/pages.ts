import type { StaffPage } from "#door/context.ts";
import { actPage } from "./act-page.tsx";
import { operationsPage } from "./operations-page.tsx";
import { readsByPage, readsWhoPage } from "./reads-by-page.tsx";
import { readsPage } from "./reads-page.tsx";
import { runPage } from "./run-page.tsx";
import { runsPage } from "./runs-page.tsx";

export const adminPages: readonly StaffPage[] = [
  runsPage,
  runPage,
  actPage,
  operationsPage,
  readsWhoPage,
  readsByPage,
  readsPage,
];
