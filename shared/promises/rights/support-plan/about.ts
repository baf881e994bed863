import type { About } from "#promises/about.ts";
import { leads } from "#promises/who.ts";

export const supportPlanAbout: About = {
  mayRecord: [...leads, "senco"],
  recordedAs: "Support plan for emotional and mental health saved",
};
