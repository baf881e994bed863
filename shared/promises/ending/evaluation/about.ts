import type { About } from "#promises/about.ts";
import { leads } from "#promises/who.ts";
import { arrived } from "#streams/placement/records.ts";

export const evaluationAbout: About = {
  mayRecord: leads,
  recordedAs: "Placement evaluated",
  offered: ({ placement: p }) => arrived(p) && p.phase === "reintegration",
};
