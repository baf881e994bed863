import type { About } from "#promises/about.ts";
import { leads } from "#promises/who.ts";

export const virtualSchoolInvolvedAbout: About = {
  mayRecord: [...leads, "dsl", "designated-teacher"],
  recordedAs: "Virtual school and social worker involved",
};
