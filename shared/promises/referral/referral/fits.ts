import { type Fit, type Guard, inPhase, notAfterToday } from "#promises/deciding/guards/guard.ts";
import { notForBehaviour } from "#promises/deciding/guards/own-timetable.ts";

export const referralFits: readonly Fit[] = [inPhase("referral")];

export const referralTakes: readonly Guard<"referral">[] = [
  notForBehaviour("primary-reason", "improve-behaviour"),
  notAfterToday("first-intervention", "The date"),
  notAfterToday("needs-assessed-on", "The date"),
  notAfterToday("parents-engaged-on", "The date"),
];
