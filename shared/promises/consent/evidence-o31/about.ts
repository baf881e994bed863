import type { About } from "#promises/about.ts";
import { leads } from "#promises/who.ts";

export const evidenceO31About: About = {
  mayRecord: [...leads, "key-contact", "data-manager"],
  recordedAs: "Rule on banned substances",
};
