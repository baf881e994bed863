import type { About } from "#promises/about.ts";
import { beforeEnd } from "#promises/offered.ts";
import { leads } from "#promises/who.ts";

export const workSetAbout: About = {
  mayRecord: [...leads, "key-contact", "senco"],
  recordedAs: "Work during the suspension recorded",
  offered: (f) => beforeEnd(f) && f.placement.route === "sixth-day",
};
