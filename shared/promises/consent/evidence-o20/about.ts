import type { About } from "#promises/about.ts";
import { leads } from "#promises/who.ts";

export const evidenceO20About: About = {
  mayRecord: [...leads, "key-contact", "data-manager"],
  recordedAs: "Agreement signed by a parent",
};
