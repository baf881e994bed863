import type { About } from "#promises/about.ts";
import { safety } from "#promises/who.ts";

export const concernSharedAbout: About = {
  mayRecord: safety,
  recordedAs: "Safeguarding step recorded",
  comesAgain: true,
  atOnce: true,
};
