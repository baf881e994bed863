import type { About } from "#promises/about.ts";
import { leads } from "#promises/who.ts";
import { arrived } from "#streams/placement/facts.ts";

export const reviewOutcomeAbout: About = {
  mayRecord: leads,
  recordedAs: "Outcome of the review told to the parents",
  ready: arrived,
  comesAgain: true,
};
