import { counted, longDate } from "#domain/calendar/date-words.ts";
import { refuse } from "#domain/decision.ts";
import { type Fit, type Guard, inPhase, notAfterToday, text } from "#promises/deciding/guards/guard.ts";
import { here } from "#promises/deciding/guards/review.ts";
import { schoolDaysAfter, targets } from "#promises/obligations/targets.ts";
import { onRequest } from "#streams/placement/reviews/review.ts";

/** The ten-week rule (SI 2012/2532 reg.4A): declined only where one was held in the weeks before. */
const mayDecline: Guard<"review-requested"> = (f, s) => {
  const rule = onRequest(f, text(s, "received-on"));
  return text(s, "answer") === "decline" && rule.kind === "must-hold"
    ? refuse(`This review must be held. ${rule.explanation.join(" ")}`, "answer")
    : undefined;
};

/**
 * A review that was asked for is held as soon as reasonably practicable (SI 2012/2532 reg.4A): the law names no number of
 * days, so the product's own target is the limit, counted from the request; one that arrived long ago is held within
 * as many days from today.
 */
const holdBy: Guard<"review-requested"> = (f, s) => {
  if (text(s, "answer") !== "hold") return undefined;
  const by = text(s, "hold-by");
  if (by < f.today) return refuse("The day must be today or later.", "hold-by");
  const count = targets.requestedReview;
  const since = (from: string): string =>
    schoolDaysAfter(f.placement.calendar, from, count, "the request").date;
  const [latest = ""] = [since(text(s, "received-on"))].map((date) =>
    date < f.today ? since(f.today) : date,
  );
  return by > latest
    ? refuse(
        `It is held as soon as reasonably practicable: within ${counted(count, "school day")} of the request, by ${longDate(latest)}.`,
        "hold-by",
      )
    : undefined;
};

export const reviewRequestedFits: readonly Fit[] = [inPhase("active"), here];

export const reviewRequestedTakes: readonly Guard<"review-requested">[] = [
  notAfterToday("received-on", "The day"),
  mayDecline,
  holdBy,
];
