import type { About } from "#promises/about.ts";
import { toCorrect } from "#promises/offered.ts";
import { leads } from "#promises/who.ts";

export const planAbout: About = {
  mayRecord: [...leads, "senco", "dsl"],
  recordedAs: "Personal plan saved",
  offered: toCorrect("plan"),
};
