import { refuse } from "#domain/decision.ts";
import { type Fit, inPhase } from "#promises/deciding/guards/guard.ts";
import { offered } from "#streams/placement/provider/pack.ts";

const packOffered: Fit = (f) =>
  offered(f.placement)
    ? undefined
    : refuse("The pack goes to the provider once the emergency sheet is there.");

export const packAgainFits: readonly Fit[] = [inPhase("commissioning", "active"), packOffered];
