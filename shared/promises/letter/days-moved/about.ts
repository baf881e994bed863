import type { About } from "#promises/about.ts";
import { leads } from "#promises/who.ts";

export const daysMovedAbout: About = {
  mayRecord: [...leads, "attendance-officer", "key-contact"],
  recordedAs: "Parents and provider told of changed days",
  comesAgain: true,
  inEveryPhase: true,
};
