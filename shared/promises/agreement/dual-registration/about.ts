import type { About } from "#promises/about.ts";
import { leads } from "#promises/who.ts";

export const dualRegistrationAbout: About = {
  mayRecord: [...leads, "data-manager"],
  recordedAs: "Dual registration recorded",
};
