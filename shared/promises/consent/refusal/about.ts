import type { About } from "#promises/about.ts";
import { leads } from "#promises/who.ts";

export const refusalAbout: About = {
  mayRecord: leads,
  recordedAs: "Refusal documented",
};
