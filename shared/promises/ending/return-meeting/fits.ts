import { type Fit, type Guard, notAfterToday } from "#promises/deciding/guards/guard.ts";
import { evenAfterwards } from "#promises/deciding/guards/life.ts";
import { here } from "#promises/deciding/guards/review.ts";

export const returnMeetingFits: readonly Fit[] = [evenAfterwards, here];

export const returnMeetingTakes: readonly Guard<"return-meeting">[] = [notAfterToday("held-on", "The day")];
