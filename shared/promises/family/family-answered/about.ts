import type { About } from "#promises/about.ts";
import { leads } from "#promises/who.ts";

export const familyAnsweredAbout: About = {
  mayRecord: [...leads, "key-contact"],
  recordedAs: "Request or complaint answered",
  comesAgain: true,
  inEveryPhase: true,
};
