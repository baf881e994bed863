import type { About } from "#promises/about.ts";
import { leads } from "#promises/who.ts";

export const evidenceO32ProviderAbout: About = {
  mayRecord: leads,
  recordedAs: "Standards of behaviour: provider",
};
