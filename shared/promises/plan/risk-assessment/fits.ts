import { refuse } from "#domain/decision.ts";
import {
  type Fit,
  type Guard,
  inPhase,
  notAfterToday,
  notEnded,
  text,
} from "#promises/deciding/guards/guard.ts";
import { placeKnown } from "#promises/deciding/guards/route.ts";

const lookedAtAgain: Guard<"risk-assessment"> = (f, s) =>
  text(s, "next-on") <= f.today
    ? refuse("The day on which it is looked at again must be after today.", "next-on")
    : undefined;

export const riskAssessmentFits: readonly Fit[] = [
  inPhase("referral", "consent", "checks", "commissioning", "active"),
  notEnded,
];

export const riskAssessmentTakes: readonly Guard<"risk-assessment">[] = [
  placeKnown,
  notAfterToday("assessed-on", "The date"),
  lookedAtAgain,
];
