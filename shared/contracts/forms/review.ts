import { options } from "./options.ts";

/** Who comes to reviews; the values are the parties of the setting `review.attendees`. */
export const reviewParties = options(
  ["parents", "Parents"],
  ["pupil", "The pupil"],
  ["provider", "The provider"],
  ["ap-lead", "AP lead"],
  ["headteacher", "Headteacher"],
  ["senco", "SENCO"],
  ["dsl", "Designated safeguarding lead"],
  ["designated-teacher", "Designated teacher"],
  ["social-worker", "Social worker"],
  ["virtual-school-head", "Virtual school"],
  ["local-authority", "Local authority"],
);
