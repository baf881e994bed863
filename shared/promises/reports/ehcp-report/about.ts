import type { About } from "#promises/about.ts";
import { leads } from "#promises/who.ts";
import { arrived } from "#streams/placement/facts.ts";

export const ehcpReportAbout: About = {
  mayRecord: [...leads, "senco"],
  recordedAs: "Report given to the review of the education, health and care plan",
  ready: arrived,
  comesAgain: true,
};
