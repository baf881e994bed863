import type { About } from "#promises/about.ts";
import { live } from "#promises/offered.ts";
import { leads } from "#promises/who.ts";
import { arrived } from "#streams/placement/facts.ts";

export const formalReviewAbout: About = {
  mayRecord: leads,
  recordedAs: "Formal review recorded",
  offered: live,
  ready: arrived,
  comesAgain: true,
};
