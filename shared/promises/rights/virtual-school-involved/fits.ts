import { type Fit, type Guard, inPhase, notAfterToday, notEnded } from "#promises/deciding/guards/guard.ts";

export const virtualSchoolInvolvedFits: readonly Fit[] = [
  inPhase("referral", "consent", "checks", "commissioning", "active"),
  notEnded,
];

export const virtualSchoolInvolvedTakes: readonly Guard<"virtual-school-involved">[] = [
  notAfterToday("on", "The date"),
];
