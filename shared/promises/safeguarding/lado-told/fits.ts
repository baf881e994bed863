import { refuse } from "#domain/decision.ts";
import { type Fit, type Guard, notAfterToday } from "#promises/deciding/guards/guard.ts";
import { open } from "#promises/deciding/guards/rights.ts";
import { allegationToTell } from "#streams/placement/concerns.ts";

const toTell: Fit = (f) =>
  allegationToTell(f.placement)
    ? undefined
    : refuse("There is no allegation of which the LADO has not been told.");

export const ladoToldFits: readonly Fit[] = [open, toTell];

export const ladoToldTakes: readonly Guard<"lado-told">[] = [notAfterToday("on", "The day")];
