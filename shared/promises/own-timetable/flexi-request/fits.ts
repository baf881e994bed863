import { type Fit, type Guard, inPhase, notAfterToday } from "#promises/deciding/guards/guard.ts";
import { onRoute } from "#promises/deciding/guards/own-timetable.ts";

export const flexiRequestFits: readonly Fit[] = [inPhase("referral"), onRoute("flexi")];

export const flexiRequestTakes: readonly Guard<"flexi-request">[] = [
  notAfterToday("received-on", "The date"),
  notAfterToday("meeting-offered-on", "The date"),
];
