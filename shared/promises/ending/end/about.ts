import type { About } from "#promises/about.ts";
import { beforeEnd } from "#promises/offered.ts";
import { leads } from "#promises/who.ts";

export const endAbout: About = {
  mayRecord: [...leads, "dsl"],
  recordedAs: "End of the placement recorded",
  offered: beforeEnd,
};
