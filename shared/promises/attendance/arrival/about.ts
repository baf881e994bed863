import type { About } from "#promises/about.ts";
import { leads } from "#promises/who.ts";

export const arrivalAbout: About = {
  mayRecord: [...leads, "attendance-officer"],
  recordedAs: "First day recorded",
};
