import type { ImportKind } from "#streams/sheets/imports.ts";
import { planPlacements } from "./placements/plan-placements.ts";
import { takePlacement } from "./placements/take-placement.ts";
import { planPupils } from "./plan-pupils.ts";
import { planStaff } from "./staff/plan-staff.ts";
import { takePerson } from "./staff/take-person.ts";
import { planSuspensions } from "./suspensions/plan-suspensions.ts";
import { takeSuspension } from "./suspensions/take-suspension.ts";
import { takeChild } from "./take.ts";
import { type Worker, worker } from "./worker.ts";
import { planYear } from "./year/plan-year.ts";
import { takeYear } from "./year/take-year.ts";

/** How each kind of import is planned and carried out. */
export const workers: Readonly<Record<ImportKind, Worker>> = {
  pupils: worker(planPupils, takeChild),
  staff: worker(planStaff, takePerson),
  suspensions: worker(planSuspensions, takeSuspension),
  placements: worker(planPlacements, takePlacement),
  year: worker(planYear, takeYear),
};
