import { refuse } from "#domain/decision.ts";
import { type Fit, type Guard, inPhase, notAfterToday, text } from "#promises/deciding/guards/guard.ts";
import { here } from "#promises/deciding/guards/review.ts";
import { onRequest } from "#streams/placement/reviews/review.ts";

/** The ten-week rule (SI 2012/2532 reg.4A): declined only where one was held in the weeks before. */
const mayDecline: Guard = (f, s) => {
  const rule = onRequest(f, text(s, "received-on"));
  return text(s, "answer") === "decline" && rule.kind === "must-hold"
    ? refuse(`This review must be held. ${rule.explanation.join(" ")}`, "answer")
    : undefined;
};

const holdBy: Guard = (f, s) =>
  text(s, "answer") === "hold" && text(s, "hold-by") < f.today
    ? refuse("The day must be today or later.", "hold-by")
    : undefined;

export const reviewRequestedFits: readonly Fit[] = [inPhase("active"), here];

export const reviewRequestedTakes: readonly Guard[] = [
  notAfterToday("received-on", "The day"),
  mayDecline,
  holdBy,
];
