import type { About } from "#promises/about.ts";
import { notClosed } from "#promises/offered.ts";
import { carers } from "#promises/who.ts";

export const familyAskedAbout: About = {
  mayRecord: carers,
  recordedAs: "Something was asked for, or complained of",
  offered: notClosed,
  offeredAs: "Take down what a parent or pupil asks, or complains of",
  comesAgain: true,
  inEveryPhase: true,
};
