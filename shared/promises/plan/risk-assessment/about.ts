import type { About } from "#promises/about.ts";
import { toCorrect } from "#promises/offered.ts";
import { leads } from "#promises/who.ts";

export const riskAssessmentAbout: About = {
  mayRecord: [...leads, "senco", "dsl"],
  recordedAs: "Risk assessment recorded",
  offered: toCorrect("risk-assessment"),
};
