import type { About } from "#promises/about.ts";
import { leads, safety } from "#promises/who.ts";

export const evidenceO31SearchAbout: About = {
  mayRecord: [...leads, ...safety, "senco", "key-contact"],
  recordedAs: "Search before going off site",
};
