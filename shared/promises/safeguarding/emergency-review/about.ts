import type { About } from "#promises/about.ts";
import { safety } from "#promises/who.ts";

export const emergencyReviewAbout: About = {
  mayRecord: safety,
  recordedAs: "Emergency review recorded",
  comesAgain: true,
  atOnce: true,
};
