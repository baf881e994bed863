import type { About } from "#promises/about.ts";
import { leads } from "#promises/who.ts";

export const evidenceO15About: About = {
  mayRecord: leads,
  recordedAs: "Why an online provider",
};
