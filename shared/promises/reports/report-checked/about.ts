import type { About } from "#promises/about.ts";
import { leads } from "#promises/who.ts";
import { arrived } from "#streams/placement/facts.ts";

export const reportCheckedAbout: About = {
  mayRecord: [...leads, "assessment-lead"],
  recordedAs: "Progress report checked for the parents",
  ready: arrived,
  comesAgain: true,
};
