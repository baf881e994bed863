import { refuse } from "#domain/decision.ts";
import type { Fit } from "#promises/deciding/guards/guard.ts";
import { open } from "#promises/deciding/guards/life.ts";
import { unacknowledged } from "#streams/placement/concerns.ts";

const waiting: Fit = (f) =>
  unacknowledged(f.placement).length > 0 ? undefined : refuse("Every concern has been acknowledged already.");

export const concernAcknowledgedFits: readonly Fit[] = [open, waiting];
