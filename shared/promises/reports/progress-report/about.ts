import type { About } from "#promises/about.ts";
import { live, withProvider } from "#promises/offered.ts";
import { leads } from "#promises/who.ts";
import { arrived } from "#streams/placement/facts.ts";

export const progressReportAbout: About = {
  mayRecord: [...leads, "assessment-lead", "key-contact"],
  recordedAs: "Progress report received",
  offered: withProvider(live),
  ready: arrived,
  comesAgain: true,
  claims: "register",
};
