import { type Fit, inPhase, notEnded } from "#promises/deciding/guards/guard.ts";
import { atProvider } from "#promises/deciding/guards/route.ts";

export const emergencySheetFits: readonly Fit[] = [
  inPhase("checks", "commissioning", "active"),
  notEnded,
  atProvider,
];
