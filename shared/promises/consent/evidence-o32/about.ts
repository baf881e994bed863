import type { About } from "#promises/about.ts";
import { leads } from "#promises/who.ts";

export const evidenceO32About: About = {
  mayRecord: [...leads, "key-contact", "data-manager"],
  recordedAs: "Standards of behaviour: parents",
};
