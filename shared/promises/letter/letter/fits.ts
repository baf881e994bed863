import { type Fit, inPhase, notEnded } from "#promises/deciding/guards/guard.ts";

export const letterFits: readonly Fit[] = [inPhase("checks", "commissioning", "active"), notEnded];
