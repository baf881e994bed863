import type { About } from "#promises/about.ts";
import { safety } from "#promises/who.ts";

export const rightsLookedAtAbout: About = {
  mayRecord: [...safety, "headteacher"],
  recordedAs: "Placement looked at again, for changed rights",
  comesAgain: true,
  inEveryPhase: true,
};
