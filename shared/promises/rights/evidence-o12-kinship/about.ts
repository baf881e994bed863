import type { About } from "#promises/about.ts";
import { leads, safety } from "#promises/who.ts";

export const evidenceO12KinshipAbout: About = {
  mayRecord: [...leads, ...safety, "designated-teacher"],
  recordedAs: "Kinship care: advice of the virtual school",
};
