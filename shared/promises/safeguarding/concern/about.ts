import type { About } from "#promises/about.ts";
import { notClosed } from "#promises/offered.ts";
import { carers } from "#promises/who.ts";

export const concernAbout: About = {
  mayRecord: [...carers, "attendance-officer", "assessment-lead", "data-manager", "referrer"],
  recordedAs: "Safeguarding lead alerted",
  offered: notClosed,
  comesAgain: true,
};
