import { refuse } from "#domain/decision.ts";
import type { Fit } from "#promises/deciding/guards/guard.ts";
import { open } from "#promises/deciding/guards/life.ts";
import { unsorted } from "#streams/placement/concerns.ts";

const raised: Fit = (f) =>
  unsorted(f.placement).length > 0 ? undefined : refuse("There is no concern that waits to be sorted.");

export const concernSortedFits: readonly Fit[] = [open, raised];
