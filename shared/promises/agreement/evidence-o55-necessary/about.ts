import type { About } from "#promises/about.ts";
import { leads } from "#promises/who.ts";

export const evidenceO55NecessaryAbout: About = {
  mayRecord: leads,
  recordedAs: "Is a written agreement with the provider necessary?",
};
