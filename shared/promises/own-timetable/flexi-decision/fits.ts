import { after, type Fit, type Guard, inPhase, notAfterToday } from "#promises/deciding/guards/guard.ts";
import { onRoute } from "#promises/deciding/guards/own-timetable.ts";

export const flexiDecisionFits: readonly Fit[] = [
  inPhase("referral"),
  onRoute("flexi"),
  after("flexi-request", "record the parents’ request"),
  after("flexi-meeting", "record the meeting, or that the parents did not want one"),
];

export const flexiDecisionTakes: readonly Guard<"flexi-decision">[] = [
  notAfterToday("decided-on", "The date of the decision"),
];
