import type { About } from "#promises/about.ts";
import { leads } from "#promises/who.ts";

export const evidenceO131About: About = {
  mayRecord: leads,
  recordedAs: "Equality considered",
};
