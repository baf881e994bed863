import type { About } from "#promises/about.ts";
import { leads } from "#promises/who.ts";

export const destinationCheckAbout: About = {
  mayRecord: [...leads, "senco", "key-contact"],
  recordedAs: "Destination looked at again",
  ready: (p) => p.forms.destination !== undefined,
};
