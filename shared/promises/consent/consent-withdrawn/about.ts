import type { About } from "#promises/about.ts";
import { consentAsked } from "#promises/offered.ts";
import { leads } from "#promises/who.ts";

export const consentWithdrawnAbout: About = {
  mayRecord: leads,
  recordedAs: "Stop waiting for an answer",
  offered: consentAsked,
};
