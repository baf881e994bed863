import type { About } from "#promises/about.ts";
import { leads } from "#promises/who.ts";

export const returnPlanAbout: About = {
  mayRecord: [...leads, "senco"],
  recordedAs: "Return to school planned",
};
