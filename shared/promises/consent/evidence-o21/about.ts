import type { About } from "#promises/about.ts";
import { leads } from "#promises/who.ts";

export const evidenceO21About: About = {
  mayRecord: [...leads, "key-contact", "data-manager"],
  recordedAs: "Forms of the provider",
};
