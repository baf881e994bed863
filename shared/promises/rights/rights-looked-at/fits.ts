import { refuse } from "#domain/decision.ts";
import { type Fit, type Guard, notAfterToday } from "#promises/deciding/guards/guard.ts";
import { open } from "#promises/deciding/guards/rights.ts";
import { changeToLookAt } from "#streams/placement/evolve/status-changes.ts";

const changed: Fit = (f) =>
  changeToLookAt(f.placement)
    ? undefined
    : refuse("The pupil’s rights have not changed since this placement was last looked at.");

export const rightsLookedAtFits: readonly Fit[] = [open, changed];

export const rightsLookedAtTakes: readonly Guard<"rights-looked-at">[] = [notAfterToday("on", "The day")];
