import type { About } from "#promises/about.ts";
import { leads, safety } from "#promises/who.ts";

export const evidenceO32PupilAbout: About = {
  mayRecord: [...leads, ...safety, "senco", "key-contact"],
  recordedAs: "Standards of behaviour: pupil",
};
