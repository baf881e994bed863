import type { About } from "#promises/about.ts";
import { leads } from "#promises/who.ts";
import { arrived } from "#streams/placement/facts.ts";

export const reviewAbout: About = {
  mayRecord: leads,
  recordedAs: "Review recorded",
  ready: arrived,
  comesAgain: true,
};
