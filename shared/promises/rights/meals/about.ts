import type { About } from "#promises/about.ts";
import { beforeEnd, isRecorded } from "#promises/offered.ts";
import { leads } from "#promises/who.ts";

export const mealsAbout: About = {
  mayRecord: [...leads, "key-contact", "data-manager"],
  recordedAs: "Free school meals arranged",
  offered: (f) => beforeEnd(f) && isRecorded(f, "meals"),
};
