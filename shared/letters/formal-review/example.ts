import { reviewInvitationExample } from "../review-invitation/example.ts";
import type { FormalReviewFacts } from "./facts.ts";

export const formalReviewExample: FormalReviewFacts = {
  ...reviewInvitationExample,
  invited: ["You", "Your child", "The tutor", "Ms Flint", "Mr Vale"],
};
