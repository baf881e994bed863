import { after, type Fit, type Guard, inPhase, notAfterToday } from "#promises/deciding/guards/guard.ts";
import { onRoute } from "#promises/deciding/guards/own-timetable.ts";

export const flexiMeetingFits: readonly Fit[] = [
  inPhase("referral"),
  onRoute("flexi"),
  after("flexi-request", "record the parents’ request"),
];

export const flexiMeetingTakes: readonly Guard<"flexi-meeting">[] = [notAfterToday("on", "The day")];
