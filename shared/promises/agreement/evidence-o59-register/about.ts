import type { About } from "#promises/about.ts";
import { leads } from "#promises/who.ts";

export const evidenceO59RegisterAbout: About = {
  mayRecord: [...leads, "data-manager", "attendance-officer"],
  recordedAs: "The authority’s register of children",
};
