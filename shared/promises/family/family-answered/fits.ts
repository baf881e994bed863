import { type Fit, type Guard, notAfterToday } from "#promises/deciding/guards/guard.ts";
import { openOrClosed } from "#promises/deciding/guards/life.ts";
import { something } from "#promises/deciding/guards/review.ts";
import { openRequests } from "#streams/placement/own-page/requests.ts";

export const familyAnsweredFits: readonly Fit[] = [
  openOrClosed,
  something(({ placement: p }) => openRequests(p).length > 0, "Nothing waits for an answer."),
];

export const familyAnsweredTakes: readonly Guard<"family-answered">[] = [notAfterToday("on", "The day")];
