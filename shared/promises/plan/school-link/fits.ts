import { type Fit, inPhase, notEnded } from "#promises/deciding/guarding.ts";

export const schoolLinkFits: readonly Fit[] = [
  inPhase("referral", "consent", "checks", "commissioning", "active"),
  notEnded,
];
