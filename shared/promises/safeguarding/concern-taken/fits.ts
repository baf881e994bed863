import { refuse } from "#domain/decision.ts";
import type { Fit } from "#promises/deciding/guards/guard.ts";
import { open } from "#promises/deciding/guards/life.ts";
import { untaken } from "#streams/placement/concerns.ts";

const waiting: Fit = (f) =>
  untaken(f.placement).length > 0 ? undefined : refuse("Somebody has every concern in hand already.");

export const concernTakenFits: readonly Fit[] = [open, waiting];
