import type { About } from "#promises/about.ts";
import { leads } from "#promises/who.ts";

export const consentSettledAbout: About = {
  mayRecord: [...leads, "key-contact"],
  recordedAs: "Record your reply to the parent",
};
