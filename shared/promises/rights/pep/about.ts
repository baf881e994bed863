import type { About } from "#promises/about.ts";
import { leads, safety } from "#promises/who.ts";

export const pepAbout: About = {
  mayRecord: ["designated-teacher", ...leads, ...safety],
  recordedAs: "Personal education plan looked at",
  comesAgain: true,
};
