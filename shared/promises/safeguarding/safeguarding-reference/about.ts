import type { About } from "#promises/about.ts";
import { notClosed } from "#promises/offered.ts";
import { safety } from "#promises/who.ts";

export const safeguardingReferenceAbout: About = {
  mayRecord: safety,
  recordedAs: "Safeguarding step recorded",
  offered: notClosed,
  comesAgain: true,
};
