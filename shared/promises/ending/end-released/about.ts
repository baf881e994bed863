import type { About } from "#promises/about.ts";
import { endToRelease } from "#streams/placement/ends.ts";

export const endReleasedAbout: About = {
  mayRecord: ["dsl", "deputy-dsl"],
  recordedAs: "Decided what the parents are told of the end",
  offered: (f) => endToRelease(f.placement) !== undefined,
  comesAgain: true,
};
