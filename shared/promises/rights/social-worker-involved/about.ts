import type { About } from "#promises/about.ts";
import { leads, safety } from "#promises/who.ts";

export const socialWorkerInvolvedAbout: About = {
  mayRecord: [...leads, ...safety, "designated-teacher"],
  recordedAs: "Social worker told",
};
