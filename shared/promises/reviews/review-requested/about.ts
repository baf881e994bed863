import type { About } from "#promises/about.ts";
import { live } from "#promises/offered.ts";
import { leads } from "#promises/who.ts";

export const reviewRequestedAbout: About = {
  mayRecord: [...leads, "key-contact", "data-manager"],
  recordedAs: "Review asked for, and answered",
  offered: live,
  comesAgain: true,
};
