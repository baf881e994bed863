import type { About } from "#promises/about.ts";
import { leads } from "#promises/who.ts";

export const destinationAbout: About = {
  mayRecord: leads,
  recordedAs: "Destination recorded",
};
