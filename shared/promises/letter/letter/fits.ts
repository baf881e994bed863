import { type Fit, inPhase, notEnded } from "#promises/deciding/guarding.ts";

export const letterFits: readonly Fit[] = [inPhase("checks", "commissioning", "active"), notEnded];
