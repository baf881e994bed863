import type { Fit } from "#promises/deciding/guards/guard.ts";
import { notEnded } from "#promises/deciding/guards/guard.ts";
import { something } from "#promises/deciding/guards/review.ts";
import { unchecked } from "./unchecked.ts";

export const goesOnUncheckedFits: readonly Fit[] = [
  notEnded,
  something((f) => unchecked(f)[0], "Nothing of it stands open: registration and staff checks are shown."),
];
