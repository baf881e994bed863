import type { About } from "#promises/about.ts";
import { leads, safety } from "#promises/who.ts";

export const visitActionAbout: About = {
  mayRecord: [...leads, ...safety, "senco", "key-contact", "attendance-officer", "assessment-lead"],
  recordedAs: "Follow-up of a visit recorded",
  comesAgain: true,
};
