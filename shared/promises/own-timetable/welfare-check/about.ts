import type { About } from "#promises/about.ts";
import { live } from "#promises/offered.ts";
import { carers } from "#promises/who.ts";
import { arrived } from "#streams/placement/facts.ts";

export const welfareCheckAbout: About = {
  mayRecord: [...carers, "attendance-officer"],
  recordedAs: "Check on the pupil recorded",
  offered: (f) => f.placement.route === "part-time" && live(f),
  ready: arrived,
};
