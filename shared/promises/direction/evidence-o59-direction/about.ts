import type { About } from "#promises/about.ts";
import { leads } from "#promises/who.ts";

export const evidenceO59DirectionAbout: About = {
  mayRecord: [...leads, "data-manager"],
  recordedAs: "The authority’s own form for directions",
};
