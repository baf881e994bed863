import type { About } from "#promises/about.ts";
import { leads } from "#promises/who.ts";

export const finalReportAbout: About = {
  mayRecord: [...leads, "assessment-lead", "key-contact"],
  recordedAs: "Final report received",
  claims: "register",
};
