import { londonDate } from "#domain/calendar/london.ts";
import { lastOn, nextOf } from "#streams/placement/reviews/reports.ts";
import { onRequest } from "#streams/placement/reviews/review.ts";
import type { PlacementComposer } from "../composing/placement-case.ts";
import { childFor } from "../composing/reader.ts";
import { schoolFactsOf, signatoryOf } from "../composing/school.ts";
import { toldOf, wordsIn } from "../composing/told.ts";
import type { ReviewDeclinedFacts } from "./facts.ts";

/** By when a review that was asked for is held; or why it is not held now, and from when one must be (SI 2012/2532 reg.4A). */
export const composeReviewDeclined: PlacementComposer<ReviewDeclinedFacts> = async (c, mail) => {
  const record = toldOf(c, mail, "review-requested");
  const words = await wordsIn(c, record);
  const facts = c.owing();
  const askedOn = String(record.answers["received-on"] ?? londonDate(record.at));
  const rule = onRequest(facts, askedOn);
  const next = lastOn(facts, "review") ? nextOf(facts, "review.cadence", "review", "review") : undefined;
  return {
    school: await schoolFactsOf(c),
    child: childFor(c, mail.to),
    askedOn,
    answer:
      record.answers.answer === "hold"
        ? { kind: "hold", by: record.answers["hold-by"] }
        : {
            kind: "decline",
            why: words["decline-why"],
            ...(rule.from ? { from: rule.from } : {}),
            ...(next?.kind === "date" ? { nextBy: next.date } : {}),
          },
    signedBy: await signatoryOf(c),
  };
};
