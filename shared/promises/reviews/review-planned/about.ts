import type { About } from "#promises/about.ts";
import { live } from "#promises/offered.ts";
import { leads } from "#promises/who.ts";
import { arrived } from "#streams/placement/facts.ts";

export const reviewPlannedAbout: About = {
  mayRecord: [...leads, "key-contact"],
  recordedAs: "Review planned, invitations sent",
  offered: live,
  ready: arrived,
  comesAgain: true,
};
