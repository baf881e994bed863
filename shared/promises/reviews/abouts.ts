import { formalDecisionAbout } from "./formal-decision/about.ts";
import { formalReviewAbout } from "./formal-review/about.ts";
import { reviewAbout } from "./review/about.ts";
import { reviewCancelledAbout } from "./review-cancelled/about.ts";
import { reviewOutcomeAbout } from "./review-outcome/about.ts";
import { reviewPlannedAbout } from "./review-planned/about.ts";
import { reviewReplyAbout } from "./review-reply/about.ts";
import { reviewReplySettledAbout } from "./review-reply-settled/about.ts";
import { reviewRequestedAbout } from "./review-requested/about.ts";

/** What the promises about reviews are: this subject’s part of the map. */
export const reviewAbouts = {
  "review-planned": reviewPlannedAbout,
  "review-reply": reviewReplyAbout,
  "review-reply-settled": reviewReplySettledAbout,
  "review-cancelled": reviewCancelledAbout,
  review: reviewAbout,
  "review-outcome": reviewOutcomeAbout,
  "review-requested": reviewRequestedAbout,
  "formal-review": formalReviewAbout,
  "formal-decision": formalDecisionAbout,
};
