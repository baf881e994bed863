import type { About } from "#promises/about.ts";
import { leads } from "#promises/who.ts";

export const flexiRequestAbout: About = {
  mayRecord: [...leads, "data-manager"],
  recordedAs: "Request for flexi-schooling recorded",
  claims: "flexi",
};
