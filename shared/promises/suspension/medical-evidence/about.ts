import type { About } from "#promises/about.ts";
import { beforeEnd } from "#promises/offered.ts";
import { leads } from "#promises/who.ts";

export const medicalEvidenceAbout: About = {
  mayRecord: [...leads, "senco", "dsl"],
  recordedAs: "Reference of medical evidence recorded",
  offered: (f) => beforeEnd(f) && f.placement.route === "medical",
};
