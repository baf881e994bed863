import { nextOf } from "#streams/placement/reviews/reports.ts";
import type { PlacementCase, PlacementComposer } from "../composing/placement-case.ts";
import { childFor } from "../composing/reader.ts";
import { schoolFactsOf, signatoryOf } from "../composing/school.ts";
import { correctsOf, lastBefore, toldOf, wordsIn } from "../composing/told.ts";
import type { ReviewOutcomeFacts } from "./facts.ts";

const nextReviewBy = (c: PlacementCase): string | undefined => {
  const next = nextOf(c.owing(), "review.cadence", "review", "review");
  return next?.kind === "date" ? next.date : undefined;
};

/** The outcome that parents read: of the last review before it was written (catalogue O30, O85). */
export const composeReviewOutcome: PlacementComposer<ReviewOutcomeFacts> = async (c, mail) => {
  const record = toldOf(c, mail, "review-outcome");
  const review = lastBefore(c, "review", record, "There is no review to tell of");
  const words = await wordsIn(c, record);
  const { outcome } = review.answers;
  const next = outcome === "end" ? undefined : nextReviewBy(c);
  return {
    school: await schoolFactsOf(c),
    child: childFor(c, mail.to),
    heldOn: review.answers["held-on"],
    outcome,
    howItGoes: words["how-it-goes"],
    decided: words.decided,
    nextSteps: words["next-steps"],
    ...(next === undefined ? {} : { nextBy: next }),
    ...correctsOf(mail),
    signedBy: await signatoryOf(c),
  };
};
