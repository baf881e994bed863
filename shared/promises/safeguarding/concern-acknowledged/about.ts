import type { About } from "#promises/about.ts";
import { safety } from "#promises/who.ts";

export const concernAcknowledgedAbout: About = {
  mayRecord: safety,
  recordedAs: "Safeguarding lead has it in hand",
  comesAgain: true,
  atOnce: true,
};
