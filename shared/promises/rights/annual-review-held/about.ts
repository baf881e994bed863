import type { About } from "#promises/about.ts";
import { leads } from "#promises/who.ts";

export const annualReviewHeldAbout: About = {
  mayRecord: ["senco", ...leads],
  recordedAs: "Annual review of the plan held",
  comesAgain: true,
};
