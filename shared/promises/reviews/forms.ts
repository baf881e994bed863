import { formalDecisionForm } from "./formal-decision/form.ts";
import { formalReviewForm } from "./formal-review/form.ts";
import { reviewForm } from "./review/form.ts";
import { reviewCancelledForm } from "./review-cancelled/form.ts";
import { reviewOutcomeForm } from "./review-outcome/form.ts";
import { reviewPlannedForm } from "./review-planned/form.ts";
import { reviewReplyForm } from "./review-reply/form.ts";
import { reviewReplySettledForm } from "./review-reply-settled/form.ts";
import { reviewRequestedForm } from "./review-requested/form.ts";

/** The forms of the promises about reviews: this subject’s part of the map. */
export const reviewForms = {
  "review-planned": reviewPlannedForm,
  "review-reply": reviewReplyForm,
  "review-reply-settled": reviewReplySettledForm,
  "review-cancelled": reviewCancelledForm,
  review: reviewForm,
  "review-outcome": reviewOutcomeForm,
  "review-requested": reviewRequestedForm,
  "formal-review": formalReviewForm,
  "formal-decision": formalDecisionForm,
};
