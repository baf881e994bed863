import { meetingsOf } from "#streams/placement/reviews/meetings.ts";
import { Incomplete } from "../composing/incomplete.ts";
import { invitedAs } from "../composing/meeting.ts";
import type { PlacementComposer } from "../composing/placement-case.ts";
import { schoolFactsOf, signatoryOf } from "../composing/school.ts";
import { toldOf, wordsIn } from "../composing/told.ts";
import type { ReviewCancelledFacts } from "./facts.ts";

/** That a meeting is called off; or, of a plan that was changed, that this person is not asked to it any more. */
export const composeReviewCancelled: PlacementComposer<ReviewCancelledFacts> = async (c, mail) => {
  const base = {
    school: await schoolFactsOf(c),
    to: invitedAs(c, mail.to),
    signedBy: await signatoryOf(c),
  };
  if (mail.facts.form === "review-planned") {
    const { answers } = toldOf(c, mail, "review-planned");
    return { ...base, on: answers["held-on"], at: answers.time };
  }
  const record = toldOf(c, mail, "review-cancelled");
  const off = meetingsOf(c.placement).findLast(
    (m) => m.kind === record.answers.kind && m.became === "called-off" && m.now.version < record.version,
  );
  if (!off) throw new Incomplete("There is no such meeting");
  const { why } = await wordsIn(c, record);
  return { ...base, on: off.now.answers["held-on"], at: off.now.answers.time, why };
};
