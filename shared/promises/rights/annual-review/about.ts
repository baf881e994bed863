import type { About } from "#promises/about.ts";
import { leads } from "#promises/who.ts";

export const annualReviewAbout: About = {
  mayRecord: ["senco", ...leads],
  recordedAs: "Annual review of the plan: when it falls",
  comesAgain: true,
};
