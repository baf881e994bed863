import type { About } from "#promises/about.ts";
import { notClosed } from "#promises/offered.ts";
import { safety } from "#promises/who.ts";

export const pageAllowedAbout: About = {
  mayRecord: safety,
  recordedAs: "Decided what somebody’s own page shows",
  offered: notClosed,
  comesAgain: true,
  inEveryPhase: true,
};
