import { type Fit, type Guard, inPhase, notAfterToday, notEnded } from "#promises/deciding/guards/guard.ts";

export const socialWorkerInvolvedFits: readonly Fit[] = [
  inPhase("referral", "consent", "checks", "commissioning", "active"),
  notEnded,
];

export const socialWorkerInvolvedTakes: readonly Guard<"social-worker-involved">[] = [
  notAfterToday("on", "The date"),
];
