import type { About } from "#promises/about.ts";
import { live } from "#promises/offered.ts";
import { leads } from "#promises/who.ts";

export const flexiWithdrawnAbout: About = {
  mayRecord: leads,
  recordedAs: "Notice to end flexi-schooling recorded",
  offered: (f) => f.placement.route === "flexi" && live(f),
};
