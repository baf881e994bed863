import type { About } from "#promises/about.ts";
import { leads } from "#promises/who.ts";

export const evidenceO17About: About = {
  mayRecord: [...leads, "senco", "assessment-lead"],
  recordedAs: "Broad and balanced curriculum",
};
