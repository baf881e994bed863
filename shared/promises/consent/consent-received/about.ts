import type { About } from "#promises/about.ts";
import { consentAsked } from "#promises/offered.ts";
import { leads } from "#promises/who.ts";

export const consentReceivedAbout: About = {
  mayRecord: [...leads, "key-contact"],
  recordedAs: "Record a parent's answer",
  offered: consentAsked,
};
