import { type Fit, type Guard, inPhase, notAfterToday, notEnded } from "#promises/deciding/guards/guard.ts";

export const authorityInvolvedFits: readonly Fit[] = [
  inPhase("referral", "consent", "checks", "commissioning", "active"),
  notEnded,
];

export const authorityInvolvedTakes: readonly Guard<"authority-involved">[] = [
  notAfterToday("on", "The date"),
];
