import type { About } from "#promises/about.ts";
import { safety } from "#promises/who.ts";

export const ladoToldAbout: About = {
  mayRecord: [...safety, "governor-chair"],
  recordedAs: "Safeguarding step recorded",
  comesAgain: true,
  atOnce: true,
};
