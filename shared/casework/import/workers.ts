import type { ImportKind } from "#streams/sheets/imports.ts";
import { planPupils } from "./plan-pupils.ts";
import { takeChild } from "./take.ts";
import { type Worker, worker } from "./worker.ts";
import { planYear } from "./year/plan-year.ts";
import { takeYear } from "./year/take-year.ts";

/** How each kind of import is planned and carried out. */
export const workers: Readonly<Partial<Record<ImportKind, Worker>>> = {
  pupils: worker(planPupils, takeChild),
  year: worker(planYear, takeYear),
};
