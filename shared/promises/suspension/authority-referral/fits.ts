import { type Fit, type Guard, notAfterToday, notEnded } from "#promises/deciding/guards/guard.ts";
import { on, open } from "#promises/deciding/guards/sixth-day.ts";

export const authorityReferralFits: readonly Fit[] = [
  open,
  notEnded,
  on("Only a suspended, excluded or ill pupil is referred to the authority here.", "sixth-day", "medical"),
];

export const authorityReferralTakes: readonly Guard<"authority-referral">[] = [
  notAfterToday("on", "The date"),
];
