import type { About } from "#promises/about.ts";
import { leads } from "#promises/who.ts";
import { arrived } from "#streams/placement/facts.ts";

export const finalReportCheckedAbout: About = {
  mayRecord: [...leads, "assessment-lead"],
  recordedAs: "Final report checked for the parents",
  ready: arrived,
  comesAgain: true,
};
