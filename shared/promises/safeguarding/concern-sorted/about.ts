import type { About } from "#promises/about.ts";
import { safety } from "#promises/who.ts";

export const concernSortedAbout: About = {
  mayRecord: safety,
  recordedAs: "Concern sorted by the safeguarding lead",
  comesAgain: true,
  atOnce: true,
};
