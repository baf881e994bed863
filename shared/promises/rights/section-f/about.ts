import type { About } from "#promises/about.ts";
import { leads } from "#promises/who.ts";

export const sectionFAbout: About = {
  mayRecord: ["senco", ...leads],
  recordedAs: "Provision of the plan looked at (section F)",
  comesAgain: true,
};
