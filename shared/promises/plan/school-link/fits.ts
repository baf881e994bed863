import { type Fit, inPhase, notEnded } from "#promises/deciding/guards/guard.ts";

export const schoolLinkFits: readonly Fit[] = [
  inPhase("referral", "consent", "checks", "commissioning", "active"),
  notEnded,
];
