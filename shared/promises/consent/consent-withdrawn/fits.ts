import { refuse } from "#domain/decision.ts";
import type { Fit } from "#promises/deciding/guards/guard.ts";

const asksParents: Fit = (f) =>
  f.placement.asks.some((a) => a.purpose === "consent" && !a.withdrawn)
    ? undefined
    : refuse("No parent is being asked now.");

export const consentWithdrawnFits: readonly Fit[] = [asksParents];
