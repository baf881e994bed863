import type { About } from "#promises/about.ts";
import { live, withProvider } from "#promises/offered.ts";
import { carers } from "#promises/who.ts";
import { arrived } from "#streams/placement/facts.ts";

export const visitAbout: About = {
  mayRecord: [...carers, "assessment-lead"],
  recordedAs: "Visit to the provider recorded",
  offered: withProvider(live),
  ready: arrived,
  comesAgain: true,
};
