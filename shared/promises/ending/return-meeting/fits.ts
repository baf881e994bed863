import { type Fit, type Guard, inPhase, notAfterToday } from "#promises/deciding/guards/guard.ts";
import { here } from "#promises/deciding/guards/review.ts";

export const returnMeetingFits: readonly Fit[] = [inPhase("active", "reintegration"), here];

export const returnMeetingTakes: readonly Guard<"return-meeting">[] = [notAfterToday("held-on", "The day")];
