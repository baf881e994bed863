import {
  after,
  type Fit,
  type Guard,
  inPhase,
  notAfterToday,
  notEnded,
} from "#promises/deciding/guards/guard.ts";
import { onRoute } from "#promises/deciding/guards/own-timetable.ts";

const agreedFirst = after("flexi-decision", "record the headteacher’s decision on the request");

export const flexiAgreementFits: readonly Fit[] = [
  inPhase("referral", "consent", "checks", "commissioning", "active"),
  onRoute("flexi"),
  notEnded,
  agreedFirst,
  after("timetable", "record dates and sessions"),
];

export const flexiAgreementTakes: readonly Guard<"flexi-agreement">[] = [
  notAfterToday("signed-on", "The date"),
];
