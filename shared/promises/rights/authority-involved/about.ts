import type { About } from "#promises/about.ts";
import { leads } from "#promises/who.ts";

export const authorityInvolvedAbout: About = {
  mayRecord: [...leads, "senco"],
  recordedAs: "Local authority involved: EHC plan",
};
