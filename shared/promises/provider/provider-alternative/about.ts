import type { About } from "#promises/about.ts";
import { leads } from "#promises/who.ts";

export const providerAlternativeAbout: About = {
  mayRecord: leads,
  recordedAs: "Decided where the pupil learns, as the provider may not be used",
  comesAgain: true,
};
