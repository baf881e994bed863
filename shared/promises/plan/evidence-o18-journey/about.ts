import type { About } from "#promises/about.ts";
import { leads, safety } from "#promises/who.ts";

export const evidenceO18JourneyAbout: About = {
  mayRecord: [...leads, ...safety, "key-contact"],
  recordedAs: "The way there and back",
};
