import type { About } from "#promises/about.ts";
import { leads } from "#promises/who.ts";

export const takenBackToldAbout: About = {
  mayRecord: [...leads, "dsl", "senco", "attendance-officer", "key-contact"],
  recordedAs: "Those who were told of a mistaken record have heard that it was taken back",
  comesAgain: true,
  inEveryPhase: true,
};
