import type { About } from "#promises/about.ts";
import { live } from "#promises/offered.ts";
import { carers } from "#promises/who.ts";
import { arrived } from "#streams/placement/facts.ts";

export const belongingAbout: About = {
  mayRecord: carers,
  recordedAs: "Part of school life recorded",
  offered: live,
  ready: arrived,
  comesAgain: true,
};
