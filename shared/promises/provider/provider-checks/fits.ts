import { type Fit, inPhase, notEnded } from "#promises/deciding/guards/guard.ts";
import { atProvider } from "#promises/deciding/guards/route.ts";

export const providerChecksFits: readonly Fit[] = [inPhase("checks", "active"), notEnded, atProvider];
